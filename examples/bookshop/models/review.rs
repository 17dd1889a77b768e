//! What a reader says about a book.

use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "review")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    pub(crate) reader: String,
    /// One to five.
    pub(crate) stars: i32,
    #[sea_orm(column_type = "Text")]
    pub(crate) text: String,
    pub(crate) written: Date,
    #[sea_orm(indexed)]
    pub(crate) book_id: i64,
    #[sea_orm(belongs_to, from = "book_id", to = "id", on_delete = "Cascade")]
    pub(crate) book: BelongsTo<super::book::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
