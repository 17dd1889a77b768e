//! What `?` makes an error of.

use axum::Json;
use axum::extract::rejection::{BytesRejection, JsonRejection, QueryRejection};
use axum::extract::{DefaultBodyLimit, Query};
use cbv::Error;
use cbv::prelude::*;
use cbv::testing::Client;
use serde::Deserialize;

#[derive(Deserialize)]
struct New {
    title: String,
}

#[derive(Deserialize)]
struct Paging {
    page: u32,
}

#[derive(View)]
struct Fallible;

impl Fallible {
    #[handler(get)]
    async fn get(&self, paging: Result<Query<Paging>, QueryRejection>) -> Result<String, Error> {
        Ok(paging?.page.to_string())
    }

    #[handler(post)]
    async fn post(&self, new: Result<Json<New>, JsonRejection>) -> Result<String, Error> {
        let Json(new) = new?;
        Ok(new.title)
    }

    #[handler(put)]
    async fn put(&self, body: Result<axum::body::Bytes, BytesRejection>) -> Result<String, Error> {
        Ok(body?.len().to_string())
    }
}

#[tokio::test]
async fn the_rejections_of_axum_keep_their_status() {
    let client = Client::view("/", Fallible::as_view().layer(DefaultBodyLimit::max(20)));
    assert_eq!(client.get("/?page=7").await.text(), "7");
    assert_eq!(client.get("/?page=seven").await.status(), 400);
    let json =
        |body: &'static str| client.post("/").header("content-type", "application/json").body(body);
    assert_eq!(json(r#"{"title":"a"}"#).await.text(), "a");
    assert_eq!(json("{").await.status(), 400);
    assert_eq!(json("{}").await.status(), 422);
    assert_eq!(client.post("/").body("{}").await.status(), 415);
    assert_eq!(client.put("/").body("a".repeat(21)).await.status(), 413);
}

#[test]
fn every_cause_is_a_500_until_something_else_is_said() {
    fn parsed(text: &str) -> Result<u8, Error> {
        Ok(text.parse()?)
    }
    let error = parsed("seven").expect_err("no number");
    assert_eq!(error.status(), 500);
    assert_eq!(error.to_string(), "invalid digit found in string");
    let error = Error::server_error("the shelf is empty");
    assert_eq!((error.status().as_u16(), error.to_string().as_str()), (500, "the shelf is empty"));
    let boxed: Box<dyn std::error::Error + Send + Sync> = "in a box".into();
    assert_eq!(Error::server_error(boxed).to_string(), "in a box");
}

#[test]
fn the_causes_are_kept_in_order() {
    let disk = std::io::Error::other("the disk is full");
    let error = Error::http404("no book").with_source(disk).context("shelf").context("shop");
    assert_eq!(error.to_string(), "shop");
    assert_eq!(format!("{error:#}"), "shop: shelf: no book: the disk is full");
    assert_eq!(format!("{error:?}"), "404 Not Found: shop: shelf: no book: the disk is full");
    assert!(error.downcast_ref::<std::io::Error>().is_some());
    let error = Error::from(std::io::Error::other("deep")).context("high");
    assert_eq!(format!("{error:#}"), "high: deep");
    let error = Error::server_error("first").with_source("last");
    assert_eq!(format!("{error:#}"), "last: first");
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("last"));
}

/// One that goes from thread to thread.
fn travels<T: Send + Sync + 'static>(value: T) -> usize {
    std::thread::spawn(move || size_of_val(&value)).join().expect("nothing panics")
}

#[test]
fn an_error_is_a_pointer() {
    assert_eq!(travels(Err::<(), _>(Error::http404("no book"))), size_of::<usize>());
}
