//! What lists have beyond Django's: search, sorting, related rows, chosen columns, counts that are
//! cached or left out, pages without a template. On SQLite in memory, or on the PostgreSQL that
//! `CBV_TEST_POSTGRES` holds the URL of.

#[path = "../support/connection.rs"]
mod connection;
mod counting;
mod database;
mod default_pages;
mod entities;
mod filter_form;
mod hostile;
mod json;
mod limited;
mod links;
mod mounting;
mod ready_made;
mod related;
mod searching;
mod sorting;
#[path = "../support/tables.rs"]
mod tables;
mod values;

use axum::Router;
use axum::extract::FromRef;
use cbv::Templates;
use cbv::testing::Client;
use sea_orm::DatabaseConnection;

use crate::database::Queries;

/// An application.
#[derive(Clone, FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

/// A client of a router over the shelf, and what the database is asked.
async fn shelf<const N: usize>(
    router: Router<App>,
    templates: [(&'static str, &'static str); N],
) -> (Client, Queries) {
    let mut database = database::shelf().await;
    let queries = Queries::of(&mut database);
    let templates = Templates::from_sources(templates).expect("templates that parse");
    (Client::new(router.with_state(App { templates, database })), queries)
}

async fn text(client: &Client, path: &str) -> String {
    let answer = client.get(path).await;
    assert_eq!(answer.status(), 200, "{path}: {}", answer.text());
    answer.text().to_owned()
}

async fn status(client: &Client, path: &str) -> u16 {
    client.get(path).await.status().as_u16()
}
