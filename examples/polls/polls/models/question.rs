//! What is asked.

use cbv::TemplateFields;
use chrono::Utc;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect, Select};
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, TemplateFields)]
#[sea_orm(table_name = "question")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    pub(crate) question_text: String,
    pub(crate) pub_date: DateTimeUtc,
    #[sea_orm(has_many)]
    pub(crate) choices: HasMany<super::choice::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those that readers may see: none of the future.
    pub(crate) fn published() -> Select<Self> {
        Self::find().filter(Column::PubDate.lte(Utc::now()))
    }

    /// The latest five of them.
    pub(crate) fn latest() -> Select<Self> {
        Self::published().order_by_desc(Column::PubDate).limit(5)
    }
}
