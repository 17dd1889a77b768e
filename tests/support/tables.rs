//! Tables, and what a database is asked.

use std::sync::{Arc, Mutex};

use sea_orm::{ConnectionTrait, DatabaseConnection, EntityTrait, Schema};

/// The table of an entity.
pub(crate) async fn create(database: &DatabaseConnection, entity: impl EntityTrait) {
    let backend = database.get_database_backend();
    let table = Schema::new(backend).create_table_from_entity(entity);
    database.execute(&table).await.expect("the table is made");
}

/// Every statement that a database was given.
#[allow(dead_code, reason = "not all tests count statements")]
#[derive(Clone, Default)]
pub(crate) struct Queries(Arc<Mutex<Vec<String>>>);

#[allow(dead_code, reason = "not all tests count statements")]
impl Queries {
    pub(crate) fn of(database: &mut DatabaseConnection) -> Self {
        let queries = Self::default();
        let record = queries.clone();
        database.set_metric_callback(move |info| {
            record.0.lock().expect("no panic").push(info.statement.to_string());
        });
        queries
    }

    /// Those since the last look.
    pub(crate) fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().expect("no panic"))
    }
}
