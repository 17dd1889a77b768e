//! Which book has which reader: nothing but the database says that a pair is there once, and that nobody reads what
//! Nobody reads.

use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "book_reader")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    pub(crate) book_id: i64,
    pub(crate) reader_name: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {
    #[sea_orm(
        belongs_to = "super::book::Entity",
        from = "Column::BookId",
        to = "super::book::Column::Id"
    )]
    Book,
    #[sea_orm(
        belongs_to = "super::reader::Entity",
        from = "Column::ReaderName",
        to = "super::reader::Column::Name"
    )]
    Reader,
}

impl ActiveModelBehavior for ActiveModel {}

/// The table.
pub(crate) async fn create(database: &DatabaseConnection) {
    let key = match database.get_database_backend() {
        DbBackend::Postgres => "BIGSERIAL PRIMARY KEY",
        _ => "INTEGER PRIMARY KEY AUTOINCREMENT",
    };
    let table = format!(
        "CREATE TABLE book_reader (
            id {key},
            book_id BIGINT NOT NULL REFERENCES book (id),
            reader_name VARCHAR(255) NOT NULL REFERENCES reader (name) CHECK (reader_name <> 'Nobody'),
            UNIQUE (book_id, reader_name))"
    );
    database.execute_unprepared(&table).await.expect("the table is made");
}
