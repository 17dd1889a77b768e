//! As an axum user writes it: axum's `Form`, garde, SeaORM in a transaction.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Form, Router};
use garde::Validate;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseConnection, DbErr, EntityTrait, QueryFilter, Set,
    TransactionTrait,
};
use serde::Deserialize;

use crate::{author, book};

#[derive(Deserialize, Validate)]
struct NewBook {
    #[garde(length(chars, min = 1, max = 100), custom(without_nul))]
    title: String,
    #[garde(length(chars, min = 1, max = 50), custom(is_slug))]
    slug: String,
    #[garde(range(min = 1))]
    pages: i32,
    #[garde(length(chars, min = 1), custom(without_nul))]
    summary: String,
    #[garde(skip)]
    author: i64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "garde calls it so")]
fn without_nul(text: &str, (): &()) -> garde::Result {
    if text.contains('\0') { Err(garde::Error::new("a NUL")) } else { Ok(()) }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "garde calls it so")]
fn is_slug(text: &str, (): &()) -> garde::Result {
    let is_allowed = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    if text.chars().all(is_allowed) { Ok(()) } else { Err(garde::Error::new("no slug")) }
}

async fn add(
    State(database): State<DatabaseConnection>,
    Form(mut form): Form<NewBook>,
) -> Result<Response, StatusCode> {
    for text in [&mut form.title, &mut form.slug, &mut form.summary] {
        *text = text.trim().to_owned();
    }
    form.validate().map_err(|_| StatusCode::UNPROCESSABLE_ENTITY)?;
    let failed = |_| StatusCode::INTERNAL_SERVER_ERROR;
    let author = author::Entity::find_by_id(form.author).one(&database).await.map_err(failed)?;
    let same = book::Entity::find().filter(book::Column::Slug.eq(&form.slug));
    let same = same.one(&database).await.map_err(failed)?;
    if author.is_none() || same.is_some() {
        return Err(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let slug = save(form, &database).await.map_err(failed)?;
    Ok((StatusCode::FOUND, [(LOCATION, format!("/books/{slug}/"))]).into_response())
}

async fn save(form: NewBook, database: &DatabaseConnection) -> Result<String, DbErr> {
    let row = book::ActiveModel {
        title: Set(form.title),
        slug: Set(form.slug),
        pages: Set(form.pages),
        summary: Set(form.summary),
        author_id: Set(form.author),
        ..Default::default()
    };
    let transaction = database.begin().await?;
    let book = row.insert(&transaction).await?;
    transaction.commit().await?;
    Ok(book.slug)
}

pub(crate) fn router(database: DatabaseConnection) -> Router {
    Router::new().route("/books", post(add)).with_state(database)
}
