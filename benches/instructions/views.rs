//! The same in views.

use axum::{Json, Router};
use cbv::generic::redirect;
use cbv::prelude::*;
use cbv::{Error, TemplateView};

use crate::payload::{Book, New, TITLE};

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

#[derive(View)]
#[view(base = TemplateView(template_name = None))]
struct Page {
    #[view(path)]
    name: String,
}

impl TemplateView for Page {
    async fn context(&self, context: Context) -> Result<Context, Error> {
        debug_assert!(!self.name.is_empty());
        Ok(context.with("title", TITLE))
    }
}

pub(crate) fn router() -> Router {
    Router::new()
        .view("/page/{name}", Page::as_view().template_name("page.html"))
        .with_state(cbv::templates!())
        .merge(crate::form::view())
        .view("/hello/{name}", Hello::as_view())
        .view("/books", Books::as_view())
        .view("/moved/{name}", redirect("/page/{name}"))
}
