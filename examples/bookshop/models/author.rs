//! Who writes.

use std::fmt;

use cbv::forms::SlugField;
use cbv::{ModelFields, TemplateFields};
use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(
    Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, ModelFields, TemplateFields,
)]
#[sea_orm(table_name = "author")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(unique, column_type = "String(StringLen::N(60))")]
    #[form(field = SlugField, help_text = "How the page of the author is called: small letters and hyphens.")]
    pub(crate) slug: String,
    #[sea_orm(column_type = "String(StringLen::N(100))")]
    pub(crate) name: String,
    /// The family name first, in plain letters: databases differ about where an `Ø` belongs.
    #[sea_orm(indexed, column_type = "String(StringLen::N(100))")]
    #[form(
        label = "Sorted as",
        pattern = "^[a-z][a-z -]*$",
        help_text = "The family name first, in plain small letters."
    )]
    pub(crate) sort_name: String,
    #[sea_orm(column_type = "String(StringLen::N(60))")]
    pub(crate) country: String,
    #[form(label = "Year of birth", min_value = 1000, max_value = 2100)]
    pub(crate) born: i32,
    #[sea_orm(column_type = "Text")]
    pub(crate) biography: String,
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
