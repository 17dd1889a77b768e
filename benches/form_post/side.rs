//! One of the two that add books, with a database of its own.

use std::cell::Cell;
use std::hint::black_box;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HOST, LOCATION};
use axum::response::Response;
use sea_orm::{
    ActiveModelTrait, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, EntityTrait,
    PaginatorTrait, Schema, Set,
};
use tower::ServiceExt;

use crate::{author, book, by_hand, view};

pub(crate) struct Side {
    router: Router,
    database: DatabaseConnection,
    /// How many books it has added.
    added: Cell<usize>,
}

impl Side {
    pub(crate) async fn named(name: &str) -> Option<Self> {
        match name {
            "axum" => Some(Self::axum().await),
            "cbv" => Some(Self::cbv().await),
            _ => None,
        }
    }

    pub(crate) async fn axum() -> Self {
        Self::new(by_hand::router).await
    }

    pub(crate) async fn cbv() -> Self {
        Self::new(view::router).await
    }

    async fn new(router: fn(DatabaseConnection) -> Router) -> Self {
        let database = database().await;
        // As `axum::serve` has it: handlers become routes now, not at every request.
        let router = router(database.clone()).with_state(());
        Self { router, database, added: Cell::new(0) }
    }

    pub(crate) async fn add(&self, requests: usize) {
        for _ in 0..requests {
            let number = self.added.get();
            let answer = black_box(self.post(&form(number, "1")).await);
            assert_eq!(answer.status(), StatusCode::FOUND);
            assert_eq!(answer.headers()[LOCATION], format!("/books/gardens-and-parks-{number}/"));
            to_bytes(answer.into_body(), usize::MAX).await.expect("the body is in memory");
            self.added.set(number + 1);
        }
    }

    /// All of them are there, and others are refused.
    pub(crate) async fn check(&self) {
        let added = self.added.get();
        for refused in [form(0, "1"), form(added, "2")] {
            assert_ne!(self.post(&refused).await.status(), StatusCode::FOUND);
        }
        let books = book::Entity::find().count(&self.database).await.expect("a query");
        assert_eq!(books, added as u64);
    }

    async fn post(&self, form: &str) -> Response {
        let request = Request::post("/books")
            .header(HOST, "example.com")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()));
        let request = request.expect("the parts are valid");
        self.router.clone().oneshot(request).await.expect("a router cannot fail")
    }
}

/// In memory, with one author.
async fn database() -> DatabaseConnection {
    let mut options = ConnectOptions::new("sqlite::memory:");
    options.max_connections(1).sqlx_logging(false);
    let database = Database::connect(options).await.expect("it can be opened");
    let schema = Schema::new(database.get_database_backend());
    for table in [
        schema.create_table_from_entity(author::Entity),
        schema.create_table_from_entity(book::Entity),
    ] {
        database.execute(&table).await.expect("there is none yet");
    }
    let author = author::ActiveModel { name: Set("Ada".to_owned()), ..Default::default() };
    author.insert(&database).await.expect("a row");
    database
}

fn form(number: usize, author: &str) -> String {
    format!(
        "title=Gardens+%26+Parks%2C+Volume+{number}&slug=gardens-and-parks-{number}&pages=320\
        &summary=What+grows+where%2C+and+why.+With+many+pictures.&author={author}"
    )
}
