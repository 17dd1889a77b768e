//! Who works in the shop.

use cbv::TemplateFields;
use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, TemplateFields)]
#[sea_orm(table_name = "account")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(unique, column_type = "String(StringLen::N(40))")]
    pub(crate) name: String,
    /// Its hash, as Argon2 writes it.
    #[serde(skip)]
    #[sea_orm(column_type = "Text")]
    pub(crate) password: String,
    /// Another one with each password: a session that has an older one is over.
    #[serde(skip)]
    #[sea_orm(column_type = "String(StringLen::N(32))")]
    pub(crate) stamp: String,
    pub(crate) role: Role,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, EnumIter, DeriveActiveEnum)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(10))", rename_all = "camelCase")]
pub(crate) enum Role {
    /// Adds and changes books and authors.
    Clerk,
    /// Deletes them as well.
    Manager,
}
