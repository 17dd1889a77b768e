//! New books, for readers of Atom (RFC 4287).

use atom_syndication::{Entry, Feed, FixedDateTime, Link, Person, Text};
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use cbv::Error;
use cbv::conditional::ETag;
use cbv::prelude::*;
use chrono::{NaiveDate, NaiveTime};
use sea_orm::DatabaseConnection;

use super::version;
use crate::app::App;
use crate::models::book;
use crate::urls::shop;

const ENTRIES: u64 = 30;

/// It is asked for once an hour by every reader, and is another one once a week.
#[derive(View)]
#[view(state = App, etag = Self::version, cache = "public, max-age=600")]
pub(crate) struct FeedView {
    #[view(setup)]
    books: Vec<book::ModelEx>,
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl FeedView {
    #[handler(setup)]
    async fn load(&mut self) -> Result<(), Error> {
        self.books = book::newest(&self.database, ENTRIES).await?;
        Ok(())
    }

    async fn version(&self) -> Result<Option<ETag>, Error> {
        version::of(&self.books).map(Some)
    }

    #[handler(get)]
    async fn show(&self) -> Result<impl IntoResponse, Error> {
        let newest = self.books.first().map(|book| moment(book.pubdate));
        let feed = Feed {
            title: "The Dog-Eared Page: new books".into(),
            id: "tag:dog-eared-page.example,2026:books".to_owned(),
            updated: newest.unwrap_or_default(),
            links: vec![link(shop::new_books(), "alternate"), link(shop::feed(), "self")],
            entries: self.books.iter().map(entry).collect(),
            ..Feed::default()
        };
        let body = feed.write_to(Vec::new())?;
        Ok(([(CONTENT_TYPE, "application/atom+xml; charset=utf-8")], body))
    }
}

/// A number of a book is its name everywhere.
fn entry(book: &book::ModelEx) -> Entry {
    let author = book.author.as_ref().map(|author| author.name.clone());
    Entry {
        title: book.title.as_str().into(),
        id: format!("urn:isbn:{}", book.isbn),
        updated: moment(book.pubdate),
        authors: author.into_iter().map(|name| Person { name, ..Person::default() }).collect(),
        links: Slug::from_url(&book.slug)
            .map(|slug| link(shop::book_detail(&slug), "alternate"))
            .into_iter()
            .collect(),
        summary: Some(Text::plain(book.blurb.as_str())),
        ..Entry::default()
    }
}

/// A path: a reader knows where it has the feed from (RFC 3986, 5.1.3), and the shop need not believe any name of a host
/// that it is asked by.
fn link(href: String, rel: &str) -> Link {
    Link { href, rel: rel.to_owned(), ..Link::default() }
}

fn moment(day: NaiveDate) -> FixedDateTime {
    day.and_time(NaiveTime::MIN).and_utc().fixed_offset()
}
