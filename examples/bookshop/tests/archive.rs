//! New books, by year, month and week, and as a feed.

use std::collections::BTreeSet;

use atom_syndication::{Feed, Text};
use chrono::Datelike;
use sea_orm::{EntityTrait, QueryOrder};

use super::shop::{asked, catalogue, client, page};
use crate::models::book;

async fn books() -> Vec<book::Model> {
    let newest = book::Entity::find().order_by_desc(book::Column::Pubdate);
    let newest = newest.order_by_desc(book::Column::Id);
    newest.all(&catalogue().await).await.expect("an answer")
}

fn titles(books: &[&book::Model]) -> BTreeSet<String> {
    books.iter().map(|book| book.title.clone()).collect()
}

#[tokio::test]
async fn each_year_month_and_week_has_its_books() {
    let (client, books) = (client().await, books().await);
    let index = page(&client, "/new/").await;
    let years: BTreeSet<_> = books.iter().map(|book| book.pubdate.year()).collect();
    let shown = index.between("<li><a href=\"/new/", "/\">");
    let expected: Vec<_> = years.iter().rev().map(|year| format!("{year:04}")).collect();
    assert_eq!(shown, expected);

    let year = books[0].pubdate.year();
    let of_year: Vec<_> = books.iter().filter(|book| book.pubdate.year() == year).collect();
    let shown = page(&client, &format!("/new/{year}/")).await;
    assert_eq!(BTreeSet::from_iter(shown.titles()), titles(&of_year));
    let before = years.iter().rev().nth(1).expect("an older year");
    assert_eq!(shown.between("rel=\"prev\" href=\"", "\""), [format!("/new/{before:04}/")]);
    assert_eq!(shown.next(), None, "the newest");

    let month = books[0].pubdate.month();
    let of_month: Vec<_> =
        of_year.iter().copied().filter(|book| book.pubdate.month() == month).collect();
    let shown = page(&client, &format!("/new/{year}/{month:02}/")).await;
    assert_eq!(BTreeSet::from_iter(shown.titles()), titles(&of_month));

    let week = books[0].pubdate.iso_week();
    let of_week: Vec<_> = books.iter().filter(|book| book.pubdate.iso_week() == week).collect();
    let path = format!("/new/{}/week/{}/", week.year(), week.week());
    assert!(shown.has(&format!("href=\"{path}\"")), "{path} in {}", shown.0);
    assert_eq!(BTreeSet::from_iter(page(&client, &path).await.titles()), titles(&of_week));

    for nothing in
        ["/new/1066/", "/new/9999/", "/new/2020/13/", "/new/2020/0/", "/new/2021/week/54/"]
    {
        assert_eq!(client.get(nothing).await.status(), 404, "{nothing}");
    }
}

#[tokio::test]
async fn an_archive_has_at_most_eight_queries() {
    let (client, queries) = asked().await;
    let year = books().await[0].pubdate.year();
    let mut counts = Vec::new();
    for path in ["/new/".to_owned(), "/new/?page=3".to_owned(), format!("/new/{year}/")] {
        queries.take();
        page(&client, &path).await;
        counts.push(queries.take().len());
    }
    assert!(counts.iter().all(|count| *count <= 8), "{counts:?}");
}

#[tokio::test]
async fn the_feed_has_the_newest_books() {
    let (client, books) = (client().await, books().await);
    let answer = client.get("/feed").await;
    assert_eq!(answer.header("content-type"), Some("application/atom+xml; charset=utf-8"));
    assert_eq!(answer.header("cache-control"), Some("public, max-age=600"));
    let feed: Feed = answer.text().parse().expect("it is a feed");
    assert_eq!(feed.entries().len(), 30);
    for (entry, book) in feed.entries().iter().zip(&books) {
        assert_eq!(entry.title().as_str(), book.title);
        assert_eq!(entry.id(), format!("urn:isbn:{}", book.isbn));
        assert_eq!(entry.links()[0].href(), format!("/books/{}/", book.slug));
        assert_eq!(entry.updated().date_naive(), book.pubdate);
        assert!(!entry.authors()[0].name().is_empty());
        assert_eq!(entry.summary().map(Text::as_str), Some(&*book.blurb));
    }
    assert_eq!(feed.updated(), feed.entries()[0].updated());
    assert!(page(&client, "/").await.has("<link rel=\"alternate\" type=\"application/atom+xml\""));
}
