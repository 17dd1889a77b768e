//! What is added: books of authors, whose slugs are unique.

use cbv::ModelFields;
use cbv::forms::SlugField;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, ModelFields)]
#[sea_orm(table_name = "book")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(column_type = "String(StringLen::N(100))")]
    pub(crate) title: String,
    #[sea_orm(unique, column_type = "String(StringLen::N(50))")]
    #[form(field = SlugField)]
    pub(crate) slug: String,
    #[form(min_value = 1)]
    pub(crate) pages: i32,
    #[sea_orm(column_type = "Text")]
    pub(crate) summary: String,
    pub(crate) author_id: i64,
    #[sea_orm(belongs_to, from = "author_id", to = "id")]
    pub(crate) author: BelongsTo<super::author::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
