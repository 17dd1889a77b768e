//! A book of an author.

use std::fmt;

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
    #[sea_orm(has_many, via = "book_tag")]
    #[form(help_text = "What it is about.")]
    pub(crate) tags: HasMany<super::tag::Entity>,
}

impl fmt::Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.title)
    }
}

impl ActiveModelBehavior for ActiveModel {}
