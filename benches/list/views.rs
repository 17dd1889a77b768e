//! The same as a view.

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

pub(crate) fn router(database: DatabaseConnection) -> Router {
    let templates = Templates::from_sources([("book_list.html", LIST)]).expect("it parses");
    Router::new().view("/books", Books::as_view()).with_state(App { templates, database })
}
