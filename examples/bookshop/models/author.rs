//! Who writes.

use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "author")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(unique)]
    pub(crate) slug: String,
    pub(crate) name: String,
    /// The family name first, in plain letters: databases differ about where an `Ø` belongs.
    #[sea_orm(indexed)]
    pub(crate) sort_name: String,
    pub(crate) country: String,
    pub(crate) born: i32,
    #[sea_orm(column_type = "Text")]
    pub(crate) biography: String,
    #[sea_orm(has_many)]
    pub(crate) books: HasMany<super::book::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
