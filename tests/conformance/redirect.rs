//! One view per behaviour: `RedirectView`.

use axum::extract::State;
use cbv::{Error, RedirectView};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseConnection, EntityTrait};

use crate::app::App;
use crate::catalogue::book;
use crate::int::Int;

/// The article counter: does work, then reverses a name with the captures.
#[derive(RedirectView)]
#[view(state = App, pattern_name = "book_detail", query_string, redirect_url = Self::counted)]
pub(crate) struct RedirectCounter {
    #[view(path)]
    pk: Int,
    #[view(extract)]
    db: State<DatabaseConnection>,
}

impl RedirectCounter {
    async fn counted(&self, url: Option<String>) -> Result<Option<String>, Error> {
        let book = get_book(&self.db, &self.pk).await?;
        let pages = Set(book.pages + 1);
        book::ActiveModel { pages, ..book.into() }.update(&*self.db).await?;
        Ok(url)
    }
}

/// The book with this key, or 404.
async fn get_book(db: &DatabaseConnection, pk: &Int) -> Result<book::Model, Error> {
    let book = match pk.to_i64() {
        Some(pk) => book::Entity::find_by_id(pk).one(db).await?,
        None => None,
    };
    book.ok_or_else(|| Error::http404("no book matches the query"))
}
