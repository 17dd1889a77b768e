//! The same as a view.

use axum::Router;
use axum::extract::FromRef;
use cbv::CreateView;
use cbv::prelude::*;
use sea_orm::DatabaseConnection;

use crate::book;

#[derive(Clone, FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

#[derive(CreateView)]
#[view(model = book::Entity, fields = ["title", "slug", "pages", "summary", "author"])]
#[view(template_name = None, success_url = "/books/{slug}/")]
struct NewBook;

pub(crate) fn router(database: DatabaseConnection) -> Router {
    let templates = Templates::from_sources([("book_form.html", "{{ form }}")]);
    let app = App { templates: templates.expect("it parses"), database };
    Router::new().view("/books", NewBook::as_view()).with_state(app)
}
