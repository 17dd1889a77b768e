//! A model with dates and moments.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, serde::Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "talk")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub title: String,
    pub slug: String,
    pub minutes: i32,
    pub held: Date,
    pub begins: DateTimeUtc,
    pub noted: DateTime,
    pub planned: Option<DateTimeWithTimeZone>,
    #[sea_orm(ignore)]
    pub thought: Date,
}

impl ActiveModelBehavior for ActiveModel {}
