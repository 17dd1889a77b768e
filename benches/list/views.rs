//! The same as views.

use axum::Router;
use axum::extract::FromRef;
use cbv::prelude::*;
use sea_orm::DatabaseConnection;

use crate::book;
use crate::template::LIST;

#[derive(Clone, FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

#[derive(ListView)]
#[view(model = book::Entity, ordering = "title", paginate_by = 25_u64, template_name = None)]
struct Books;

/// The columns that the template shows, and no others.
#[derive(ListView)]
#[view(model = book::Entity, values = ["id", "title", "author", "price"], ordering = "title")]
#[view(paginate_by = 25_u64, template_name = None)]
struct Values;

/// Whole models, or the columns that are shown.
pub(crate) fn router(database: DatabaseConnection, whole: bool) -> Router {
    let templates = Templates::from_sources([("book_list.html", LIST)]).expect("it parses");
    let router = if whole {
        Router::new().view("/books", Books::as_view())
    } else {
        Router::new().view("/books", Values::as_view())
    };
    router.with_state(App { templates, database })
}
