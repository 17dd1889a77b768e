//! One view per behaviour: `DetailView`.

use axum::extract::State;
use cbv::prelude::*;
use cbv::{Error, TemplateView};
use sea_orm::{DatabaseConnection, EntityTrait};

use crate::app::App;
use crate::catalogue::book;
use crate::int::Int;

#[derive(TemplateView)]
#[view(state = App, template_name = "catalogue/book.txt", context = Self::with_book)]
pub(crate) struct BookDetail {
    #[view(path)]
    pk: Int,
    #[view(extract)]
    db: State<DatabaseConnection>,
}

impl BookDetail {
    async fn with_book(&self, context: Context) -> Result<Context, Error> {
        let book = get_book(&self.db, &self.pk).await?;
        Ok(context.with("book", &book).with("object", &book))
    }
}

/// The book with this key, or 404.
pub(crate) async fn get_book(db: &DatabaseConnection, pk: &Int) -> Result<book::Model, Error> {
    let book = match pk.to_i64() {
        Some(pk) => book::Entity::find_by_id(pk).one(db).await?,
        None => None,
    };
    book.ok_or_else(|| Error::http404("no book matches the query"))
}
