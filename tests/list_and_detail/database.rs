//! A database for one test, and what it is asked.

use sea_orm::{DatabaseConnection, EntityTrait, Set};

use crate::connection::connect;
use crate::entities::{artist, author, seat};
pub(crate) use crate::tables::Queries;
use crate::tables::create;

/// Without any rows.
pub(crate) async fn empty() -> DatabaseConnection {
    let database = connect().await;
    create(&database, author::Entity).await;
    create(&database, artist::Entity).await;
    create(&database, seat::Entity).await;
    database
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
