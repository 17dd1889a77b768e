//! A database for one test, and what it is asked.

use std::sync::{Arc, Mutex};

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, EntityTrait, Schema, Set,
};

use crate::entities::{artist, author, seat};

/// Without any rows. One connection: another one would find no tables.
pub(crate) async fn empty() -> DatabaseConnection {
    let mut options = match std::env::var("CBV_TEST_POSTGRES") {
        Ok(url) => {
            let mut options = ConnectOptions::new(url);
            options.set_schema_search_path("pg_temp");
            options
        }
        Err(_) => ConnectOptions::new("sqlite::memory:"),
    };
    options.max_connections(1).sqlx_logging(false);
    let database = Database::connect(options).await.expect("the database can be reached");
    create(&database, author::Entity).await;
    create(&database, artist::Entity).await;
    create(&database, seat::Entity).await;
    database
}

async fn create(database: &DatabaseConnection, entity: impl EntityTrait) {
    let backend = database.get_database_backend();
    let table = Schema::new(backend).create_table_from_entity(entity);
    database.execute(&table).await.expect("the table is made");
}

/// `Author 00`, `Author 01` ..
pub(crate) async fn with_authors(count: usize) -> DatabaseConnection {
    let database = empty().await;
    let names = (0..count).map(|number| (format!("Author {number:02}"), format!("a{number}")));
    insert(&database, names.collect()).await;
    database
}

/// Authors by name and slug.
pub(crate) async fn insert(database: &DatabaseConnection, authors: Vec<(String, String)>) {
    let authors = authors.into_iter().map(|(name, slug)| author::ActiveModel {
        name: Set(name),
        slug: Set(slug),
        ..Default::default()
    });
    let authors: Vec<_> = authors.collect();
    if !authors.is_empty() {
        author::Entity::insert_many(authors).exec(database).await.expect("the rows are put in");
    }
}

/// Every statement that a database was given.
#[derive(Clone, Default)]
pub(crate) struct Queries(Arc<Mutex<Vec<String>>>);

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
