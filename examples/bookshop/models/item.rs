//! What a visitor has put into the basket: so many copies of a book.

use cbv::{ModelFields, TemplateFields};
use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(
    Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, ModelFields, TemplateFields,
)]
#[sea_orm(table_name = "item")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(unique_key = "visitor_item", column_type = "String(StringLen::N(32))")]
    pub(crate) visitor: String,
    #[sea_orm(indexed, unique_key = "visitor_item")]
    pub(crate) book_id: i64,
    pub(crate) copies: i32,
    #[sea_orm(belongs_to, from = "book_id", to = "id", on_delete = "Cascade")]
    pub(crate) book: BelongsTo<super::book::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
