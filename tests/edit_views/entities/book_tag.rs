//! Which book has which tag.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "book_tag")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) book_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) tag_id: i64,
    /// Nobody's form has it.
    pub(crate) note: Option<String>,
    #[sea_orm(belongs_to, from = "book_id", to = "id")]
    pub(crate) book: BelongsTo<super::book::Entity>,
    #[sea_orm(belongs_to, from = "tag_id", to = "id")]
    pub(crate) tag: BelongsTo<super::tag::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
