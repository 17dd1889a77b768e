//! A book. By default the newest first: in the order of `-pubdate`, then of `id`.

use cbv::{AbsoluteUrl, ModelFields};
use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, ModelFields)]
#[sea_orm(table_name = "book")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(column_type = "String(StringLen::N(60))")]
    pub(crate) title: String,
    #[form(field = cbv::forms::SlugField)]
    #[sea_orm(unique, column_type = "String(StringLen::N(50))")]
    pub(crate) slug: String,
    #[form(min_value = 0)]
    pub(crate) pages: i32,
    pub(crate) pubdate: Date,
    pub(crate) author_id: i64,
    #[sea_orm(belongs_to, from = "author_id", to = "id", on_delete = "Cascade")]
    pub(crate) author: BelongsTo<super::author::Entity>,
    #[sea_orm(has_many)]
    pub(crate) signings: HasMany<super::signing::Entity>,
}

impl AbsoluteUrl for Model {
    fn absolute_url(&self) -> String {
        crate::app::urls::book_detail(self.id)
    }
}

impl ActiveModelBehavior for ActiveModel {}
