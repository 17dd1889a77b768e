//! From the number on the back of a book to its page.

use std::borrow::Cow;

use axum::extract::State;
use cbv::prelude::*;
use cbv::{Converter, Error};
use sea_orm::DatabaseConnection;

use crate::app::App;
use crate::models::book;
use crate::urls::shop;

/// Thirteen digits, with or without hyphens: what the pattern of the URL captures.
pub(crate) struct Isbn(String);

impl Converter for Isbn {
    fn from_url(segment: &str) -> Option<Self> {
        let digits = segment.replace('-', "");
        let is_isbn = digits.len() == 13 && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_isbn.then_some(Self(digits))
    }

    fn to_url(&self) -> Cow<'_, str> {
        self.0.as_str().into()
    }
}

#[derive(RedirectView)]
#[view(state = App, permanent, redirect_url = Self::page)]
pub(crate) struct BookByIsbn {
    #[view(path)]
    isbn: Isbn,
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl BookByIsbn {
    async fn page(&self, _: Option<String>) -> Result<Option<String>, Error> {
        let book = book::Entity::find_by_isbn(&self.isbn.0).one(&*self.database).await?;
        let book = book.ok_or_else(|| Error::http404("no book has this number"))?;
        Ok(Slug::from_url(&book.slug).map(shop::book_detail))
    }
}
