//! Lists of books, and each of them.

use std::collections::HashMap;

use axum::extract::State;
use axum::http::header::LAST_MODIFIED;
use axum::response::IntoResponse;
use cbv::prelude::*;
use cbv::{Converter, Error};
use sea_orm::prelude::*;
use sea_orm::{DatabaseConnection, ExprTrait, Order, QueryOrder, Select};

use super::subjects::subjects;
use crate::App;
use crate::models::{author, book, review, subject};
use crate::urls::shop;

/// All books, or those of a subject: 24 a page, the newest first.
#[derive(ListView)]
#[view(state = App, model = book::Entity, paginate_by = 24_u64)]
#[view(queryset = Self::of_subject, context = Self::with_subjects)]
pub(crate) struct BookListView {
    #[view(path)]
    subject: Option<Slug>,
    #[view(query)]
    q: Option<String>,
    #[view(query)]
    sort: Option<String>,
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl BookListView {
    async fn of_subject(&self) -> Result<Select<book::Entity>, Error> {
        let mut books = book::Entity::find();
        if let Some(slug) = &self.subject {
            books = books.inner_join(subject::Entity).filter(subject::Column::Slug.eq(&**slug));
        }
        for word in self.q.iter().flat_map(|q| q.split_whitespace()) {
            books = books.filter(
                book::Column::Title.contains(word).or(book::Column::Keywords.contains(word)),
            );
        }
        let sort = self.sort.as_deref().unwrap_or("-pubdate");
        let order = if sort.starts_with('-') { Order::Desc } else { Order::Asc };
        let column = match sort.trim_start_matches('-') {
            "title" => book::Column::Title,
            "price" => book::Column::Price,
            _ => book::Column::Pubdate,
        };
        Ok(books.order_by(column, order).order_by_asc(book::Column::Id))
    }

    async fn with_subjects(&self, context: Context) -> Result<Context, Error> {
        let subjects = subjects(&self.database).await?;
        let subject =
            subjects.iter().find(|subject| Some(&*subject.slug) == self.subject.as_deref());
        if self.subject.is_some() && subject.is_none() {
            return Err(Error::http404("there is no such subject"));
        }
        let authors = author::Entity::find().all(&*self.database).await?;
        let authors: HashMap<_, _> =
            authors.into_iter().map(|author| (author.id, author)).collect();
        let context = context.with("subject", subject);
        Ok(context.with("subjects", subjects).with("authors", authors))
    }

    /// Whether there is anything new, without the list.
    #[handler(head)]
    async fn head(&self) -> Result<impl IntoResponse, Error> {
        let newest = self.queryset().await?.one(&*self.database).await?;
        let newest = newest.ok_or_else(|| Error::http404("there are no books"))?;
        let stamp = newest.pubdate.format("%a, %d %b %Y 00:00:00 GMT").to_string();
        Ok([(LAST_MODIFIED, stamp)])
    }
}

/// One book, with what readers say about it and what else its author wrote.
#[derive(DetailView)]
#[view(state = App, model = book::Entity, context = Self::with_related)]
pub(crate) struct BookDetailView {
    #[view(path)]
    slug: Slug,
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl BookDetailView {
    async fn with_related(&self, context: Context) -> Result<Context, Error> {
        let database = &*self.database;
        let book =
            book::Entity::find().filter(book::Column::Slug.eq(&*self.slug)).one(database).await?;
        let book = book.ok_or_else(|| Error::http404("there is no such book"))?;
        let author = author::Entity::find_by_id(book.author_id).one(database).await?;
        let subject = subject::Entity::find_by_id(book.subject_id).one(database).await?;
        let reviews = review::Entity::find()
            .filter(review::Column::BookId.eq(book.id))
            .order_by_desc(review::Column::Written)
            .all(database)
            .await?;
        let others = book::Entity::load()
            .with(author::Entity)
            .filter(book::Column::AuthorId.eq(book.author_id))
            .filter(book::Column::Id.ne(book.id))
            .order_by_desc(book::Column::Pubdate)
            .all(database)
            .await?;
        let context = context.with("author", author).with("subject", subject);
        Ok(context.with("reviews", reviews).with("books", others))
    }
}

/// The way from the number on the back of a book to its page.
#[derive(RedirectView)]
#[view(state = App, permanent, redirect_url = Self::page)]
pub(crate) struct BookByIsbn {
    #[view(path)]
    isbn: String,
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl BookByIsbn {
    async fn page(&self, _: Option<String>) -> Result<Option<String>, Error> {
        let isbn = self.isbn.replace('-', "");
        let book =
            book::Entity::find().filter(book::Column::Isbn.eq(isbn)).one(&*self.database).await?;
        let book = book.ok_or_else(|| Error::http404("no book has this number"))?;
        Ok(Slug::from_url(&book.slug).map(shop::book_detail))
    }
}
