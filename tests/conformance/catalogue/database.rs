//! The database of a case.

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};

use super::script;

/// A fresh database with the rows of the fixture: SQLite in memory, or the PostgreSQL that
/// `CBV_TEST_POSTGRES` holds the URL of. It lasts as long as the connection.
pub(crate) async fn database() -> DatabaseConnection {
    let database = Database::connect(options()).await.expect("the database can be reached");
    let script = script::of(database.get_database_backend());
    database.execute_unprepared(script).await.expect("the script of the fixture runs");
    database
}

/// One connection: another one would find no tables.
fn options() -> ConnectOptions {
    let mut options = match std::env::var("CBV_TEST_POSTGRES") {
        Ok(url) => {
            let mut options = ConnectOptions::new(url);
            // The schema of the session: nobody else sees it, and it goes when the session ends.
            options.set_schema_search_path("pg_temp");
            options
        }
        Err(_) => ConnectOptions::new("sqlite::memory:"),
    };
    options.max_connections(1).sqlx_logging(false);
    options
}
