//! As an axum user writes it.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::Html;
use axum::routing::{any, get};
use axum::{Json, Router};
use minijinja::{Environment, context};

use crate::payload::{Book, New, PAGE, TITLE};

async fn show(Path(name): Path<String>) -> String {
    format!("Hello, {name}!")
}

async fn index() -> &'static str {
    "no books yet"
}

async fn create(Json(new): Json<New>) -> Json<Book> {
    Json(new.saved())
}

async fn page(
    State(templates): State<Arc<Environment<'static>>>,
    Path(name): Path<String>,
) -> Result<Html<String>, StatusCode> {
    let template = templates.get_template("page.html").map_err(|_| StatusCode::NOT_FOUND)?;
    let text = template.render(context! { name, title => TITLE });
    text.map(Html).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

async fn moved(Path(name): Path<String>) -> (StatusCode, [(axum::http::HeaderName, String); 1]) {
    (StatusCode::FOUND, [(LOCATION, format!("/page/{name}"))])
}

pub(crate) fn router() -> Router {
    let mut templates = Environment::new();
    templates.add_template("page.html", PAGE).expect("it parses");
    Router::new()
        .route("/page/{name}", get(page))
        .with_state(Arc::new(templates))
        .merge(crate::form::by_hand())
        .route("/hello/{name}", get(show))
        .route("/books", get(index).post(create))
        .route("/moved/{name}", any(moved))
}
