//! As an axum user writes it.

use axum::extract::Path;
use axum::routing::get;
use axum::{Json, Router};

use crate::payload::{Book, New};

async fn show(Path(name): Path<String>) -> String {
    format!("Hello, {name}!")
}

async fn index() -> &'static str {
    "no books yet"
}

async fn create(Json(new): Json<New>) -> Json<Book> {
    Json(new.saved())
}

pub(crate) fn router() -> Router {
    Router::new().route("/hello/{name}", get(show)).route("/books", get(index).post(create))
}
