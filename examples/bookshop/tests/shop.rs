//! The shop under test.

use std::path::PathBuf;

use axum::Router;
use cbv::forms::FileSystemStorage;
use cbv::testing::Client;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use tokio::sync::OnceCell;

use super::scratch::scratch;
use super::tables::Queries;
use crate::models::account::{self, Role};
use crate::{app, database};

/// A database with the catalogue, made anew once in a run of the tests.
pub(crate) async fn catalogue() -> DatabaseConnection {
    static URL: OnceCell<String> = OnceCell::const_new();
    let url = URL.get_or_init(filled).await;
    database::open(url).await.expect("the catalogue is there")
}

/// Opened once by one test: connections end with the runtime of the test that opened them.
async fn filled() -> String {
    let url = match std::env::var("CBV_TEST_POSTGRES") {
        Ok(url) => new_schema(&url, "bookshop_test").await,
        Err(_) => new_file("bookshop"),
    };
    let database = database::open(&url).await.expect("the catalogue is made");
    database.close().await.expect("the connections are closed");
    url
}

/// A folder for covers.
pub(crate) fn media(name: &str) -> FileSystemStorage {
    FileSystemStorage::new(folder(name)).expect("a folder")
}

pub(crate) fn folder(name: &str) -> PathBuf {
    scratch().join(format!("{name}-media"))
}

/// A shop of its own for a test that changes what is in it.
pub(crate) async fn own(name: &str) -> (Client, DatabaseConnection) {
    let (router, database) = own_router(name).await;
    (Client::new(router), database)
}

/// The same, for somebody who manages it.
pub(crate) async fn managed(name: &str) -> (Client, DatabaseConnection) {
    let (client, database) = own(name).await;
    client.login(account(Role::Manager));
    (client, database)
}

/// Somebody who works in the shop.
pub(crate) fn account(role: Role) -> account::Model {
    let (name, password, stamp) = ("grace".to_owned(), String::new(), String::new());
    account::Model { id: 1, name, password, stamp, role }
}

pub(crate) async fn own_router(name: &str) -> (Router, DatabaseConnection) {
    let url = match std::env::var("CBV_TEST_POSTGRES") {
        Ok(url) => new_schema(&url, &format!("bookshop_test_{name}")).await,
        Err(_) => new_file(&format!("bookshop-{name}")),
    };
    let _ = std::fs::remove_dir_all(folder(name));
    let database = database::open(&url).await.expect("the catalogue is made");
    (app::router(database.clone(), media(name)), database)
}

/// A file of that name which does not exist yet.
pub(crate) fn new_file(name: &str) -> String {
    let file = scratch().join(name).with_extension("sqlite");
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
    format!("sqlite://{}?mode=rwc", file.display())
}

/// In PostgreSQL the tables are in a schema of their own.
async fn new_schema(url: &str, name: &str) -> String {
    let script = format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}");
    let postgres = Database::connect(url).await.expect("the database can be reached");
    postgres.execute_unprepared(&script).await.expect("the schema is made");
    postgres.close().await.expect("the connection is closed");
    let separator = if url.contains('?') { '&' } else { '?' };
    format!("{url}{separator}options[search_path]={name}")
}

pub(crate) async fn router() -> Router {
    app::router(catalogue().await, media("shop"))
}

pub(crate) async fn client() -> Client {
    Client::new(router().await)
}

/// A client, and what the database is asked by it.
pub(crate) async fn asked() -> (Client, Queries) {
    let mut database = catalogue().await;
    let queries = Queries::of(&mut database);
    (Client::new(app::router(database, media("shop"))), queries)
}

/// The page at a path.
pub(crate) async fn page(client: &Client, path: &str) -> Page {
    let answer = client.get(path).await;
    assert_eq!(answer.status(), 200, "{path}: {}", answer.text());
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"), "{path}");
    Page(answer.text().to_owned())
}

/// A page, as far as tests read it.
pub(crate) struct Page(pub(crate) String);

impl Page {
    /// What is between two texts, everywhere.
    pub(crate) fn between(&self, before: &str, after: &str) -> Vec<String> {
        let parts = self.0.split(before).skip(1);
        let found = parts.filter_map(|part| part.split_once(after).map(|(text, _)| text));
        found.map(|text| text.trim().replace("&amp;", "&")).collect()
    }

    /// The books that are shown as cards, by their paths.
    pub(crate) fn books(&self) -> Vec<String> {
        self.between("<a class=\"card-link\" href=\"", "\"")
    }

    pub(crate) fn titles(&self) -> Vec<String> {
        self.between("<span class=\"card-title\">", "</span>")
    }

    /// Of the books that are shown, in cents.
    pub(crate) fn prices(&self) -> Vec<u32> {
        let prices = self.between("<p class=\"price\">€", " ");
        prices.iter().map(|price| price.replace('.', "").parse().expect("a price")).collect()
    }

    /// The link to the next page.
    pub(crate) fn next(&self) -> Option<String> {
        self.between("<a rel=\"next\" href=\"", "\"").pop()
    }

    pub(crate) fn has(&self, text: &str) -> bool {
        self.0.contains(text)
    }
}
