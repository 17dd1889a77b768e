//! A book that is lent: the table knows more than the entity says.

use cbv::ModelFields;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend};
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Serialize, DeriveEntityModel, ModelFields)]
#[sea_orm(table_name = "loan")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(column_type = "String(StringLen::N(20))")]
    pub(crate) note: String,
    /// At most 8 characters in PostgreSQL.
    pub(crate) shelf: String,
    /// Never 13. Four times the place is an integer of 32 bits in PostgreSQL.
    pub(crate) place: i32,
    pub(crate) weight: f64,
    /// There is one.
    pub(crate) remark: Option<String>,
    pub(crate) serial: Option<i64>,
    pub(crate) data: Option<Json>,
    /// Nobody's form has it.
    pub(crate) borrower: Option<String>,
    pub(crate) author_id: i64,
    #[sea_orm(belongs_to, from = "author_id", to = "id")]
    pub(crate) author: BelongsTo<super::author::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The table, with rules that only the database knows.
pub(crate) async fn create(database: &DatabaseConnection) {
    let (key, json) = match database.get_database_backend() {
        DbBackend::Postgres => ("BIGSERIAL PRIMARY KEY", "JSONB"),
        _ => ("INTEGER PRIMARY KEY AUTOINCREMENT", "TEXT"),
    };
    let table = format!(
        "CREATE TABLE loan (
            id {key},
            note VARCHAR(20) NOT NULL,
            shelf VARCHAR(8) NOT NULL,
            place INTEGER NOT NULL CHECK (place <> 13),
            cell INTEGER GENERATED ALWAYS AS (place * 4) STORED,
            weight DOUBLE PRECISION NOT NULL,
            remark TEXT NOT NULL,
            serial BIGINT UNIQUE,
            data {json},
            borrower TEXT NOT NULL DEFAULT 'nobody',
            author_id BIGINT NOT NULL REFERENCES author (id),
            UNIQUE (shelf, place))"
    );
    database.execute_unprepared(&table).await.expect("the table is made");
}
