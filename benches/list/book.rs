//! What is listed: a thousand books, whose rows have more than a list shows.

use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "book")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    pub(crate) isbn: String,
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) publisher: String,
    pub(crate) published: Date,
    pub(crate) price: i32,
    pub(crate) description: String,
}

impl ActiveModelBehavior for ActiveModel {}
