//! Which database a connection leads to.

use std::sync::Arc;

use sea_orm::DatabaseConnection;

/// A number for each pool of connections. Drivers that SeaORM shows nothing of have none: 0.
pub(super) fn identity(database: &DatabaseConnection) -> usize {
    // SeaORM says nothing else about its driver that does not panic for another one.
    match format!("{:?}", database.inner).as_str() {
        "SqlxSqlitePoolConnection" => {
            address(&database.get_sqlite_connection_pool().connect_options())
        }
        "SqlxPostgresPoolConnection" => {
            address(&database.get_postgres_connection_pool().connect_options())
        }
        "SqlxMySqlPoolConnection" => {
            address(&database.get_mysql_connection_pool().connect_options())
        }
        _ => 0,
    }
}

/// A pool has its options in one place.
fn address<T>(options: &Arc<T>) -> usize {
    Arc::as_ptr(options).addr()
}

/// Stands for a driver that SeaORM is compiled without. The methods of those that it has are
/// inherent, and come first.
#[allow(dead_code, reason = "which of them are called depends on the features of SeaORM")]
trait WithoutDriver {
    fn get_sqlite_connection_pool(&self) -> NoPool {
        NoPool
    }

    fn get_postgres_connection_pool(&self) -> NoPool {
        NoPool
    }

    fn get_mysql_connection_pool(&self) -> NoPool {
        NoPool
    }
}

impl WithoutDriver for DatabaseConnection {}

struct NoPool;

#[allow(clippy::unused_self, reason = "as that of a pool")]
impl NoPool {
    fn connect_options(&self) -> Arc<()> {
        Arc::default()
    }
}
