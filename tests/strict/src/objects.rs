//! Lists and details.

use std::time::Duration;

use axum::Router;
use axum::extract::FromRef;
use cbv::generic::{Count, ListParameters, detail, list};
use cbv::prelude::*;
use cbv::query_set::{Loaded, Row, SearchField, Values};
use cbv::{DetailView, Error, ListView};
use sea_orm::{DatabaseConnection, EntityTrait, Select};

use crate::entities::{author, book};

/// The state of the application.
#[derive(Clone, Debug, FromRef)]
pub struct Library {
    templates: Templates,
    database: DatabaseConnection,
}

/// All options of a list of models.
#[derive(ListView, Clone, Copy, Debug)]
#[view(model = book::Entity, queryset = Self::all, ordering = ["-title", "id"], paginate_by = 5)]
#[view(search_fields = ["title", "^type", "=id"], sortable_by = ["title", "type"])]
#[view(search_kwarg = "words", sort_kwarg = "o", count = Duration::from_mins(1))]
#[view(context = Self::more, template_name = "about.html")]
pub struct Books {
    #[view(query, default = 0)]
    least: u8,
}

impl Books {
    async fn all(&self) -> Result<Select<book::Entity>, Error> {
        Ok(std::future::ready(book::Entity::find()).await)
    }

    async fn more(&self, books: &[book::Model], context: Context) -> Result<Context, Error> {
        let Self { least } = self;
        let context = context.with("least", least);
        Ok(std::future::ready(context.with("first", books.first())).await)
    }
}

/// A list of models with those that belong to them.
#[derive(ListView, Clone, Copy, Debug)]
#[view(template_name = "cbv/list.html")]
#[view(model = author::Entity, related = [book::Entity, (book::Entity, author::Entity)])]
#[view(search_fields = "name", sortable_by = "name", ordering = "name", count = false)]
pub struct Authors;

/// A list of columns.
#[derive(ListView, Clone, Copy, Debug)]
#[view(template_name = "cbv/list.html")]
#[view(model = book::Entity, values = ["title", "type"], context = Self::more)]
pub struct Titles;

impl Titles {
    async fn more(&self, rows: &[Row], context: Context) -> Result<Context, Error> {
        Ok(std::future::ready(context.with("rows", rows.len())).await)
    }
}

/// A list of what is at hand.
#[derive(ListView, Clone, Copy, Debug)]
#[view(template_name = "cbv/list.html")]
#[view(state = Templates, items = u8, queryset = Self::numbers)]
pub struct Numbers;

impl Numbers {
    async fn numbers(&self) -> Result<Vec<u8>, Error> {
        Ok(std::future::ready(vec![1, 2]).await)
    }
}

/// A list, in the long form.
#[derive(View, Clone, Copy, Debug)]
#[view(base = ListView(template_name = "cbv/list.html", paginate_by = 5))]
pub struct Long;

impl ListView for Long {
    type Query = Select<book::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(std::future::ready(book::Entity::find()).await)
    }

    fn filter_queryset(
        &self,
        query: Self::Query,
        asked: &mut ListParameters,
    ) -> Result<Self::Query, Error> {
        asked.search(query, &[SearchField::Contains(book::Column::Title)])
    }

    async fn count(
        &self,
        query: &Self::Query,
        database: &DatabaseConnection,
        configured: &Count,
    ) -> Result<Option<u64>, Error> {
        self.super_count(query, database, configured).await
    }
}

/// A model, by both.
#[derive(DetailView, Clone, Debug)]
#[view(template_name = "cbv/detail.html")]
#[view(model = book::Entity, slug_field = "title", query_pk_and_slug = true)]
#[view(context = Self::more)]
pub struct Book {
    #[view(path)]
    pk: i64,
    #[view(path)]
    slug: String,
}

impl Book {
    async fn more(&self, book: &book::Model, context: Context) -> Result<Context, Error> {
        Ok(std::future::ready(context.with("length", book.title.len())).await)
    }
}

/// A model with those that belong to it.
#[derive(DetailView, Clone, Debug)]
#[view(template_name = "cbv/detail.html")]
#[view(model = book::Entity, related = author::Entity, slug_field = "type")]
pub struct Related {
    #[view(path)]
    slug: Slug,
}

/// Columns.
#[derive(DetailView, Debug)]
#[view(template_name = "cbv/detail.html")]
#[view(model = book::Entity, values = "type", lookup = Self::this)]
pub struct Type;

impl Type {
    const fn this(&self, query: Values<book::Entity>) -> Values<book::Entity> {
        let Self = self;
        query
    }
}

/// All of them.
pub fn router() -> Router<Library> {
    let loaded = Loaded::new(author::Entity::find(), author::Entity::load().with(book::Entity));
    Router::new()
        .view("/books", Books::as_view().count(true))
        .view("/authors", Authors::as_view())
        .view("/titles", Titles::as_view())
        .view("/numbers", Numbers::as_view())
        .view("/long", Long::as_view())
        .view("/book/{pk}/{slug}", Book::as_view())
        .view("/related/{slug}", Related::as_view())
        .view("/type", Type::as_view())
        .view("/list", list(loaded).template_name("cbv/list.html"))
        .view("/detail/{pk}", detail(book::Entity::find()).template_name("cbv/detail.html"))
}
