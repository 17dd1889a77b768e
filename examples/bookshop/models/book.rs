//! What the shop sells.

use std::fmt;

use cbv::{ModelFields, TemplateFields};
use sea_orm::compound::EntityLoaderTrait;
use sea_orm::entity::prelude::*;
use sea_orm::{DatabaseConnection, QueryOrder};
use serde::Serialize;

use super::price::Price;
use super::{author, subject};

#[sea_orm::model]
#[derive(
    Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, ModelFields, TemplateFields,
)]
#[sea_orm(table_name = "book")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(unique, column_type = "String(StringLen::N(80))")]
    pub(crate) slug: String,
    /// Its 13 digits, without hyphens.
    #[sea_orm(unique, column_type = "String(StringLen::N(13))")]
    pub(crate) isbn: String,
    #[sea_orm(column_type = "String(StringLen::N(120))")]
    pub(crate) title: String,
    #[sea_orm(column_type = "Text")]
    pub(crate) blurb: String,
    /// What a search finds it by, beside the title: the author, as written and in plain letters.
    #[sea_orm(column_type = "Text")]
    pub(crate) keywords: String,
    #[sea_orm(indexed)]
    pub(crate) pubdate: Date,
    pub(crate) pages: i32,
    pub(crate) price: Price,
    pub(crate) binding: String,
    pub(crate) translated_from: Option<String>,
    pub(crate) stock: i32,
    /// The colour of its cover, in degrees.
    pub(crate) hue: i32,
    /// The file of the picture that is on it, where there is one.
    pub(crate) cover: Option<String>,
    #[sea_orm(indexed)]
    pub(crate) author_id: i64,
    #[sea_orm(indexed)]
    pub(crate) subject_id: i64,
    #[sea_orm(belongs_to, from = "author_id", to = "id", on_delete = "Restrict")]
    pub(crate) author: BelongsTo<author::Entity>,
    #[sea_orm(belongs_to, from = "subject_id", to = "id", on_delete = "Restrict")]
    pub(crate) subject: BelongsTo<subject::Entity>,
    #[sea_orm(has_many)]
    pub(crate) reviews: HasMany<super::review::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

/// In lists of choices.
impl fmt::Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.title)
    }
}

/// The newest, with their authors: what the archive shows first, and the home page and the feed show.
pub(crate) async fn newest(
    database: &DatabaseConnection,
    count: u64,
) -> Result<Vec<ModelEx>, DbErr> {
    let published = Entity::load().with(author::Entity).filter(Column::Pubdate.lte(today()));
    let published = published.order_by_desc(Column::Pubdate).order_by_desc(Column::Id);
    published.paginate(database, count).fetch().await
}

fn today() -> Date {
    chrono::Utc::now().date_naive()
}

/// Databases differ about which letters are the same, so the author is written in three ways.
pub(crate) fn keywords(author: &author::Model, subject: &subject::Model) -> String {
    let author::Model { name, sort_name, .. } = author;
    format!("{name} {} {sort_name} {}", name.to_lowercase(), subject.name)
}
