//! What the shop remembers of a browser: messages, and who has logged in.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false, column_type = "String(StringLen::N(22))")]
    pub(crate) id: String,
    /// JSON
    #[sea_orm(column_type = "Text")]
    pub(crate) data: String,
    /// In seconds since 1970.
    #[sea_orm(indexed)]
    pub(crate) expires: i64,
}

impl ActiveModelBehavior for ActiveModel {}
