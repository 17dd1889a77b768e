//! A book of an author.

use cbv::ModelFields;
use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, ModelFields)]
#[sea_orm(table_name = "book")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(column_type = "String(StringLen::N(60))")]
    #[form(label = "The title", help_text = "As it stands on the cover.")]
    pub(crate) title: String,
    #[form(min_value = 1)]
    pub(crate) pages: i32,
    pub(crate) author_id: i64,
    #[sea_orm(belongs_to, from = "author_id", to = "id")]
    pub(crate) author: BelongsTo<super::author::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
