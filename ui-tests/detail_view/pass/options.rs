//! What goes together, with every warning denied.

#![deny(warnings)]
#![forbid(unsafe_code)]

use cbv::generic::{detail, detail_by_slug};
use cbv::prelude::*;
use cbv::query_set::{Loaded, Row, Values};
use cbv::{DetailView, Error};
use cbv_test_shared::shelf::{author, book};
use sea_orm::{DatabaseConnection, EntityTrait, QueryOrder, Select};

#[derive(DetailView)]
#[view(model = book::Entity, related = author::Entity, context = Self::more)]
struct Related {
    #[view(path)]
    pk: i64,
}

impl Related {
    async fn more(&self, _: &book::ModelEx, context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

#[derive(DetailView)]
#[view(model = book::Entity, related = [author::Entity], slug_field = "title")]
#[view(query_pk_and_slug = true, queryset = Self::all)]
struct RelatedBySlug {
    #[view(path)]
    pk: i64,
    #[view(path)]
    slug: String,
}

impl RelatedBySlug {
    async fn all(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find().order_by_asc(book::Column::Id))
    }
}

#[derive(DetailView)]
#[view(model = book::Entity, values = ["title", "pages_2"], slug_field = "title")]
#[view(context = Self::more)]
struct ChosenBySlug {
    #[view(path)]
    slug: Slug,
}

impl ChosenBySlug {
    async fn more(&self, _: &Row, context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

#[derive(DetailView)]
#[view(model = book::Entity, values = "title", lookup = Self::this)]
struct ChosenByHand;

impl ChosenByHand {
    fn this(&self, query: Values<book::Entity>) -> Values<book::Entity> {
        query
    }
}

#[derive(DetailView)]
#[view(model = book::Entity, related = author::Entity, lookup = Self::this)]
struct RelatedByHand;

impl RelatedByHand {
    fn this(&self, query: Loaded<book::Entity>) -> Loaded<book::Entity> {
        query
    }
}

#[derive(Clone, axum::extract::FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

urls! {
    mod urls: App {
        "/related/{pk: i64}/" => Related::as_view();
        "/related/{pk: i64}/{slug}/" => RelatedBySlug::as_view();
        "/chosen/{slug: Slug}/" => ChosenBySlug::as_view();
        "/by-hand/" => ChosenByHand::as_view();
        "/related-by-hand/" => RelatedByHand::as_view();
        "/ready/{pk}/" => detail(book::Entity::find()).context_object_name("it");
        "/typed/{pk: i64}/" => detail(book::Entity::find());
        "/ready-by-slug/{slug: Slug}/" =>
            detail_by_slug(book::Entity::find(), book::Column::Title);
    }
}

pub fn main() {
    let _ = urls::router();
}
