//! The rows of the fixture that views of these areas show.

use axum::extract::State;
use cbv::prelude::*;
use cbv::{Error, TemplateView};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::int::Int;

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Book {
    #[serde(rename = "id")]
    pub(crate) pk: i64,
    slug: String,
    pub(crate) pages: i64,
    pubdate: String,
}

/// The books of the fixture.
pub(crate) fn books() -> Vec<Book> {
    #[derive(Deserialize)]
    struct Fixture {
        book: Vec<Book>,
    }
    let fixture = include_str!("fixture.json");
    serde_json::from_str::<Fixture>(fixture).expect("the fixture has books").book
}

#[derive(TemplateView)]
#[view(state = App, template_name = "catalogue/book.txt", context = Self::with_book)]
pub(crate) struct BookDetail {
    #[view(path)]
    pk: Int,
    #[view(extract)]
    app: State<App>,
}

impl BookDetail {
    async fn with_book(&self, context: Context) -> Result<Context, Error> {
        let books = self.app.books();
        let book = books.iter().find(|book| book.pk.to_string() == self.pk.to_string());
        let book = book.ok_or_else(|| Error::http404("no book matches the query"))?;
        Ok(context.with("book", book).with("object", book))
    }
}
