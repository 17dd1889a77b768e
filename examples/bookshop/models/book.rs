//! What the shop sells.

use sea_orm::entity::prelude::*;
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "book")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(unique)]
    pub(crate) slug: String,
    /// Its 13 digits, without hyphens.
    #[sea_orm(unique)]
    pub(crate) isbn: String,
    pub(crate) title: String,
    #[sea_orm(column_type = "Text")]
    pub(crate) blurb: String,
    /// What a search finds it by, beside the title: the author, as written and in plain letters.
    #[sea_orm(column_type = "Text")]
    pub(crate) keywords: String,
    #[sea_orm(indexed)]
    pub(crate) pubdate: Date,
    pub(crate) pages: i32,
    /// In cents.
    pub(crate) price: i32,
    pub(crate) binding: String,
    pub(crate) translated_from: Option<String>,
    pub(crate) stock: i32,
    /// The colour of its cover, in degrees.
    pub(crate) hue: i32,
    #[sea_orm(indexed)]
    pub(crate) author_id: i64,
    #[sea_orm(indexed)]
    pub(crate) subject_id: i64,
    #[sea_orm(belongs_to, from = "author_id", to = "id", on_delete = "Cascade")]
    pub(crate) author: BelongsTo<super::author::Entity>,
    #[sea_orm(belongs_to, from = "subject_id", to = "id", on_delete = "Cascade")]
    pub(crate) subject: BelongsTo<super::subject::Entity>,
    #[sea_orm(has_many)]
    pub(crate) reviews: HasMany<super::review::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
