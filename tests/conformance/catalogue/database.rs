//! The database of a case.

use sea_orm::{ConnectionTrait, DatabaseConnection};

use super::script;
use crate::connection::connect;

/// A fresh database with the rows of the fixture: SQLite in memory, or the PostgreSQL that
/// `CBV_TEST_POSTGRES` holds the URL of. It lasts as long as the connection.
pub(crate) async fn database() -> DatabaseConnection {
    let database = connect().await;
    let script = script::of(database.get_database_backend());
    database.execute_unprepared(script).await.expect("the script of the fixture runs");
    database
}
