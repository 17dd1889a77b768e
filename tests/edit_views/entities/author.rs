//! Who writes books.

use std::fmt;

use cbv::ModelFields;
use cbv::forms::SlugField;
use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, ModelFields)]
#[sea_orm(table_name = "author")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(column_type = "String(StringLen::N(20))")]
    pub(crate) name: String,
    #[sea_orm(unique, column_type = "String(StringLen::N(50))")]
    #[form(field = SlugField)]
    pub(crate) slug: String,
    #[sea_orm(column_type = "Text")]
    pub(crate) biography: Option<String>,
    #[sea_orm(has_many)]
    pub(crate) books: HasMany<super::book::Entity>,
}

impl fmt::Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl ActiveModelBehavior for ActiveModel {}
