//! The shelves, and how many books are on each.

use cbv::{Error, TemplateFields};
use sea_orm::prelude::*;
use sea_orm::{DatabaseConnection, FromQueryResult, QueryOrder, QuerySelect};
use serde::Serialize;

use crate::models::{book, subject};

#[derive(Clone, Serialize, TemplateFields, FromQueryResult)]
pub(super) struct Subject {
    pub(super) slug: String,
    name: String,
    books: i64,
}

/// In one query.
pub(super) async fn subjects(database: &DatabaseConnection) -> Result<Vec<Subject>, Error> {
    let subjects = subject::Entity::find()
        .inner_join(book::Entity)
        .select_only()
        .columns([subject::Column::Slug, subject::Column::Name])
        .column_as(book::Column::Id.count(), "books")
        .group_by(subject::Column::Id)
        .order_by_asc(subject::Column::Name);
    Ok(subjects.into_model().all(database).await?)
}
