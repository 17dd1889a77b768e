//! A model with no URL of its own: its views must say where success leads. By default in the order
//! of `id`.

use cbv::ModelFields;
use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, ModelFields)]
#[sea_orm(table_name = "artist")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(column_type = "String(StringLen::N(30))")]
    pub(crate) name: String,
}

impl ActiveModelBehavior for ActiveModel {}
