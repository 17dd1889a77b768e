//! What a reader says about a book.

use cbv::{ModelFields, TemplateFields};
use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(
    Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, ModelFields, TemplateFields,
)]
#[sea_orm(table_name = "review")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    /// Whose it is: one visitor has one review of a book.
    #[sea_orm(unique_key = "visitor_book", column_type = "String(StringLen::N(32))")]
    pub(crate) visitor: String,
    #[sea_orm(column_type = "String(StringLen::N(60))")]
    pub(crate) reader: String,
    /// One to five.
    pub(crate) stars: i32,
    #[sea_orm(column_type = "Text")]
    pub(crate) text: String,
    pub(crate) written: Date,
    #[sea_orm(indexed, unique_key = "visitor_book")]
    pub(crate) book_id: i64,
    #[sea_orm(belongs_to, from = "book_id", to = "id", on_delete = "Cascade")]
    pub(crate) book: BelongsTo<super::book::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
