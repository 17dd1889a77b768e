//! The same as views.

use axum::Router;
use axum::extract::FromRef;
use cbv::prelude::*;
use sea_orm::DatabaseConnection;

use crate::book;
use crate::related::{author, work};
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

/// Whole models, each with its author.
#[derive(ListView)]
#[view(model = work::Entity, related = [author::Entity], ordering = "title")]
#[view(paginate_by = 25_u64, template_name = None)]
struct Works;

pub(crate) fn whole(database: DatabaseConnection) -> Router {
    mounted(Router::new().view("/books", Books::as_view()), LIST, database)
}

pub(crate) fn values(database: DatabaseConnection) -> Router {
    mounted(Router::new().view("/books", Values::as_view()), LIST, database)
}

pub(crate) fn related(database: DatabaseConnection) -> Router {
    let template = LIST.replace("{{ book.author }}", "{{ book.author.name }}");
    mounted(Router::new().view("/books", Works::as_view()), &template, database)
}

fn mounted(router: Router<App>, template: &str, database: DatabaseConnection) -> Router {
    let sources = [("book_list.html", template), ("work_list.html", template)];
    let templates = Templates::from_sources(sources).expect("they parse");
    router.with_state(App { templates, database })
}
