//! The shelf that a book stands on.

use std::fmt;

use cbv::TemplateFields;
use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, TemplateFields)]
#[sea_orm(table_name = "subject")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(unique)]
    pub(crate) slug: String,
    pub(crate) name: String,
    #[sea_orm(has_many)]
    pub(crate) books: HasMany<super::book::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

/// In lists of choices.
impl fmt::Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}
