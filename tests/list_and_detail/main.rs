//! Lists and details of a real database: SQLite in memory, or the PostgreSQL that
//! `CBV_TEST_POSTGRES` holds the URL of.

#[path = "../support/connection.rs"]
mod connection;
mod database;
mod detail;
mod entities;
mod failures;
mod hostile;
mod list;
#[path = "../support/logs.rs"]
mod logs;
mod pages;
mod paginator;
mod queries;
mod showing;
mod state;
#[path = "../support/tables.rs"]
mod tables;

use axum::extract::FromRef;
use cbv::Templates;
use cbv::testing::Client;
use sea_orm::DatabaseConnection;

/// An application.
#[derive(Clone, FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

impl App {
    /// With so many authors.
    async fn with_authors(count: usize) -> Self {
        Self::new(database::with_authors(count).await)
    }

    fn new(database: DatabaseConnection) -> Self {
        Self { templates: cbv::templates!(), database }
    }

    fn showing(self, template: &str, source: &str) -> Self {
        let templates =
            Templates::from_sources([(template, source)]).expect("a template that parses");
        Self { templates, ..self }
    }
}

async fn text(client: &Client, path: &str) -> String {
    let answer = client.get(path).await;
    assert_eq!(answer.status(), 200, "{path}: {}", answer.text());
    answer.text().to_owned()
}

async fn status(client: &Client, path: &str) -> u16 {
    client.get(path).await.status().as_u16()
}
