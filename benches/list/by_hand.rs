//! As an axum user writes it: SeaORM's paginator, whole models, MiniJinja.

use std::sync::Arc;

use axum::Router;
use axum::extract::{FromRef, Query, State};
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::{MethodRouter, get};
use minijinja::value::Serde;
use minijinja::{Environment, context};
use sea_orm::{
    DatabaseConnection, EntityTrait, ItemsAndPagesNumber, Paginator as SeaPaginator,
    PaginatorTrait, QueryOrder, SelectorTrait,
};
use serde::{Deserialize, Serialize};

use crate::book;
use crate::related::{author, work};
use crate::template::LIST;

const PER_PAGE: u64 = 25;

#[derive(Clone, FromRef)]
struct App {
    templates: Arc<Environment<'static>>,
    database: DatabaseConnection,
}

#[derive(Deserialize)]
struct Asked {
    page: Option<u64>,
}

/// `page_obj`
#[derive(Serialize)]
struct Page {
    number: u64,
    has_previous: bool,
    has_next: bool,
    previous_page_number: u64,
    next_page_number: u64,
    start_index: u64,
    end_index: u64,
}

/// `paginator`
#[derive(Serialize)]
struct Paginator {
    count: u64,
    num_pages: u64,
}

async fn list(
    State(database): State<DatabaseConnection>,
    State(templates): State<Arc<Environment<'static>>>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, StatusCode> {
    let books =
        book::Entity::find().order_by_asc(book::Column::Title).order_by_asc(book::Column::Id);
    let books = books.paginate(&database, PER_PAGE);
    page(&books, &books, &templates, &asked).await
}

/// The authors are not counted.
async fn list_with_authors(
    State(database): State<DatabaseConnection>,
    State(templates): State<Arc<Environment<'static>>>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, StatusCode> {
    let works = work::Entity::find()
        .find_also_related(author::Entity)
        .order_by_asc(work::Column::Title)
        .order_by_asc(work::Column::Id);
    let counted = work::Entity::find().paginate(&database, PER_PAGE);
    page(&counted, &works.paginate(&database, PER_PAGE), &templates, &asked).await
}

async fn page<C, S>(
    counted: &SeaPaginator<'_, DatabaseConnection, C>,
    books: &SeaPaginator<'_, DatabaseConnection, S>,
    templates: &Environment<'static>,
    asked: &Asked,
) -> Result<Html<String>, StatusCode>
where
    C: SelectorTrait,
    S: SelectorTrait<Item: Serialize>,
{
    let failed = |_| StatusCode::INTERNAL_SERVER_ERROR;
    let number = asked.page.unwrap_or(1);
    let ItemsAndPagesNumber { number_of_items: count, number_of_pages: num_pages } =
        counted.num_items_and_pages().await.map_err(failed)?;
    if number == 0 || number > num_pages.max(1) {
        return Err(StatusCode::NOT_FOUND);
    }
    let books = books.fetch_page(number - 1).await.map_err(failed)?;
    let page = Page {
        number,
        has_previous: number > 1,
        has_next: number < num_pages,
        previous_page_number: number - 1,
        next_page_number: number + 1,
        start_index: (number - 1) * PER_PAGE + 1,
        end_index: count.min(number * PER_PAGE),
    };
    let context = context! {
        is_paginated => num_pages > 1,
        paginator => Serde(Paginator { count, num_pages }),
        page_obj => Serde(page),
        object_list => Serde(books),
    };
    let template =
        templates.get_template("book_list.html").map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    template.render(context).map(Html).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

pub(crate) fn router(database: DatabaseConnection) -> Router {
    mounted(get(list), LIST.to_owned(), database)
}

/// Each book with its author: a row is a pair.
pub(crate) fn router_with_authors(database: DatabaseConnection) -> Router {
    let template = LIST
        .replace("{% for book in", "{% for book, author in")
        .replace("{{ book.author }}", "{{ author.name }}");
    mounted(get(list_with_authors), template, database)
}

fn mounted(list: MethodRouter<App>, template: String, database: DatabaseConnection) -> Router {
    let mut templates = Environment::new();
    templates.add_template_owned("book_list.html", template).expect("it parses");
    let app = App { templates: Arc::new(templates), database };
    Router::new().route("/books", list).with_state(app)
}
