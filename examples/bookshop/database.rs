//! The database: opened, given its tables, and filled when it is empty.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, EntityTrait,
    Schema,
};

use crate::catalogue;
use crate::models::{account, author, book, item, review, session, subject};

/// What `DATABASE_URL` says, or an SQLite file: below `target/`, else among temporary files.
pub(crate) fn url() -> String {
    std::env::var("DATABASE_URL")
        .unwrap_or_else(|_| format!("sqlite://{}?mode=rwc", folder().join("shop.sqlite").display()))
}

/// Where the shop keeps what it is not told to keep elsewhere.
pub(crate) fn folder() -> PathBuf {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    if target.is_dir() { target } else { std::env::temp_dir() }
}

/// The URL without what nobody should read over a shoulder: the password.
pub(crate) fn shown(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return "DATABASE_URL".to_owned() };
    let place = rest.rsplit('@').next().unwrap_or_default();
    format!("{scheme}://{}", place.split('?').next().unwrap_or_default())
}

pub(crate) async fn open(url: &str) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    // SeaORM opens one connection to SQLite unless it is told otherwise: every page would wait for
    // the query of the one before.
    options.max_connections(10).sqlx_logging(false);
    // A visitor is not kept waiting for half a minute to hear that the database is down.
    options.acquire_timeout(Duration::from_secs(5));
    let database = Database::connect(options).await?;
    if database.get_database_backend() == DbBackend::Sqlite {
        // In this mode, which the file keeps, those who read and the one who writes do not wait for
        // each other.
        database.execute_unprepared("PRAGMA journal_mode = WAL").await?;
    }
    create_tables(&database).await?;
    catalogue::fill(&database).await?;
    Ok(database)
}

async fn create_tables(database: &DatabaseConnection) -> Result<(), DbErr> {
    create_table(database, subject::Entity).await?;
    create_table(database, author::Entity).await?;
    create_table(database, book::Entity).await?;
    create_table(database, review::Entity).await?;
    create_table(database, item::Entity).await?;
    create_table(database, account::Entity).await?;
    create_table(database, session::Entity).await
}

/// With its indexes, where it is not there yet.
async fn create_table(
    database: &DatabaseConnection,
    entity: impl EntityTrait,
) -> Result<(), DbErr> {
    let schema = Schema::new(database.get_database_backend());
    let mut table = schema.create_table_from_entity(entity);
    database.execute(table.if_not_exists()).await?;
    for mut index in schema.create_index_from_entity(entity) {
        database.execute(index.if_not_exists()).await?;
    }
    Ok(())
}
