//! Who writes books. By default in the order of `name`.

use cbv::{AbsoluteUrl, ModelFields};
use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, ModelFields)]
#[sea_orm(table_name = "author")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(column_type = "String(StringLen::N(100))")]
    pub(crate) name: String,
    #[form(field = cbv::forms::SlugField)]
    #[sea_orm(unique, column_type = "String(StringLen::N(50))")]
    pub(crate) slug: String,
    #[sea_orm(has_many)]
    pub(crate) books: HasMany<super::book::Entity>,
}

impl AbsoluteUrl for Model {
    fn absolute_url(&self) -> String {
        crate::app::urls::author_detail(self.id)
    }
}

impl std::fmt::Display for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

impl ActiveModelBehavior for ActiveModel {}
