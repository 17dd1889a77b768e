//! An event at a moment, for the date views. By default in the order of `id`.

use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "signing")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    pub(crate) event_date: DateTimeUtc,
    pub(crate) book_id: i64,
    #[sea_orm(belongs_to, from = "book_id", to = "id", on_delete = "Cascade")]
    pub(crate) book: BelongsTo<super::book::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
