//! An empty database for one test.

use sea_orm::{ConnectOptions, Database, DatabaseConnection};

/// SQLite in memory, or the PostgreSQL that `CBV_TEST_POSTGRES` holds the URL of. It lasts as long as
/// the connection.
pub(crate) async fn connect() -> DatabaseConnection {
    Database::connect(options()).await.expect("the database can be reached")
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
