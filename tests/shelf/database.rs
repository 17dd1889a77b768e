//! A database for one test, and what it is asked.

use std::sync::{Arc, Mutex};

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, EntityTrait, Schema, Set,
};

use crate::entities::{author, book, review};

/// Title, ISBN, pages, author.
const BOOKS: [(&str, &str, i32, i64); 6] = [
    ("The Dispossessed", "9780060512750", 387, 1),
    ("The Left Hand of Darkness", "9780441478125", 304, 1),
    ("Solaris", "9780156027601", 204, 2),
    ("100% Wolf_Moon", "9780000000002", 204, 3),
    ("Café Ångström", "9780000000019", 90, 3),
    ("Roadside |Picnic", "9781613743416", 209, 3),
];

/// Three authors, six books, of which the first has two reviews.
pub(crate) async fn shelf() -> DatabaseConnection {
    let database = empty().await;
    let authors = ["Ursula K. Le Guin", "Stanisław Lem", "Many Hands"];
    let authors = authors
        .map(|name| author::ActiveModel { name: Set(name.to_owned()), ..Default::default() });
    author::Entity::insert_many(authors).exec(&database).await.expect("authors");
    let books = BOOKS.map(|(title, isbn, pages, author_id)| book::ActiveModel {
        title: Set(title.to_owned()),
        isbn: Set(isbn.to_owned()),
        pages: Set(pages),
        subtitle: Set((author_id == 1).then(|| "An Ambiguous Utopia".to_owned())),
        author_id: Set(author_id),
        ..Default::default()
    });
    book::Entity::insert_many(books).exec(&database).await.expect("books");
    let reviews = ["Walls!", "Twice read."].map(|text| review::ActiveModel {
        text: Set(text.to_owned()),
        book_id: Set(1),
        ..Default::default()
    });
    review::Entity::insert_many(reviews).exec(&database).await.expect("reviews");
    database
}

async fn empty() -> DatabaseConnection {
    let mut options = match std::env::var("CBV_TEST_POSTGRES") {
        Ok(url) => {
            let mut options = ConnectOptions::new(url);
            options.set_schema_search_path("pg_temp");
            options
        }
        Err(_) => ConnectOptions::new("sqlite::memory:"),
    };
    // Another connection would find no tables.
    options.max_connections(1).sqlx_logging(false);
    let database = Database::connect(options).await.expect("the database can be reached");
    create(&database, author::Entity).await;
    create(&database, book::Entity).await;
    create(&database, review::Entity).await;
    database
}

async fn create(database: &DatabaseConnection, entity: impl EntityTrait) {
    let backend = database.get_database_backend();
    let table = Schema::new(backend).create_table_from_entity(entity);
    database.execute(&table).await.expect("the table is made");
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
