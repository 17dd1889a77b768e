//! The same in views.

use axum::{Json, Router};
use cbv::prelude::*;

use crate::payload::{Book, New};

#[derive(View)]
struct Hello {
    #[view(path)]
    name: String,
}

impl Hello {
    #[handler(get)]
    async fn show(&self) -> String {
        format!("Hello, {}!", self.name)
    }
}

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) -> &'static str {
        "no books yet"
    }

    #[handler(post)]
    async fn create(&self, Json(new): Json<New>) -> Json<Book> {
        Json(new.saved())
    }
}

pub(crate) fn router() -> Router {
    Router::new().view("/hello/{name}", Hello::as_view()).view("/books", Books::as_view())
}
