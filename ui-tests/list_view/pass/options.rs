//! What goes together, with every warning denied.

#![deny(warnings)]
#![forbid(unsafe_code)]

use cbv_test_shared::shelf::{author, book};
use std::time::Duration;

use cbv::prelude::*;
use cbv::query_set::Row;
use cbv::{Error, ListView};
use sea_orm::{DatabaseConnection, EntityTrait, Select};

#[derive(ListView)]
#[view(model = book::Entity, search_fields = "title", sortable_by = "pages_2")]
struct One;

#[derive(ListView)]
#[view(model = book::Entity, ordering = ["-pages_2", "title"], paginate_by = 20, count = false)]
#[view(search_fields = ["title", "^pages_2", "=id"], sortable_by = ["title", "pages_2"])]
#[view(search_kwarg = "words", sort_kwarg = "o", page_kwarg = "p")]
struct Searched;

#[derive(ListView)]
#[view(model = book::Entity, related = author::Entity, context = Self::more, count = true)]
struct Related;

impl Related {
    async fn more(&self, _: &[book::ModelEx], context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

#[derive(ListView)]
#[view(model = author::Entity, related = [(book::Entity, author::Entity)], queryset = Self::all)]
#[view(ordering = "name", search_fields = "name", sortable_by = "name", paginate_by = 5)]
#[view(count = Duration::from_secs(60))]
struct Nested;

impl Nested {
    async fn all(&self) -> Result<Select<author::Entity>, Error> {
        Ok(author::Entity::find())
    }
}

/// A field whose name SeaORM's own conversion would not find again.
#[derive(ListView)]
#[view(model = book::Entity, values = ["id", "pages_2"], queryset = Self::all)]
#[view(ordering = "-id", search_fields = "title", sortable_by = "pages_2", paginate_by = 5)]
#[view(context = Self::more, allow_empty, context_object_name = "them")]
struct Chosen;

impl Chosen {
    async fn all(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find())
    }

    async fn more(&self, _: &[Row], context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

/// The name of an entity is any.
mod called {
    pub use super::book::Entity as Books;
}

#[derive(ListView)]
#[view(model = called::Books, related = author::Entity, template_name = "about.html")]
struct Called;

#[derive(Clone, axum::extract::FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

pub fn main() {
    let _: axum::Router<App> = axum::Router::new()
        .view("/one", One::as_view().search_kwarg("s").sort_kwarg("t"))
        .view("/searched", Searched::as_view().count(true))
        .view("/related", Related::as_view().count(Duration::from_secs(1)))
        .view("/nested", Nested::as_view())
        .view("/chosen", Chosen::as_view())
        .view("/called", Called::as_view());
}
