//! `ErrorPages`: the application's own pages.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{Error, ErrorPage, ErrorPages};

use super::views::Failing;

/// What a handler of axum's answers by itself.
async fn own_text() -> (StatusCode, &'static str) {
    (StatusCode::NOT_FOUND, "my own words")
}

async fn own_empty_page() -> Response {
    (StatusCode::NOT_FOUND, [("content-type", "text/html; charset=utf-8")]).into_response()
}

async fn own_bytes() -> Response {
    (StatusCode::NOT_FOUND, Body::from("no type")).into_response()
}

async fn own_status() -> StatusCode {
    StatusCode::CONFLICT
}

async fn error() -> Error {
    Error::gone("sold").context("at the till")
}

fn application() -> Router {
    Router::new()
        .view("/fail/{what}/{number}", Failing::as_view())
        .route("/text", get(own_text))
        .route("/empty", get(own_empty_page))
        .route("/bytes", get(own_bytes))
        .route("/status", get(own_status))
        .route("/error", get(error))
}

/// As in a release build.
fn with(pages: ErrorPages) -> Client {
    Client::new(application().layer(pages.debug(false)))
}

#[allow(clippy::unnecessary_wraps, reason = "it is a renderer")]
fn page(page: &ErrorPage<'_>) -> Option<String> {
    let message = page.message().unwrap_or("nothing");
    let agent = page.headers().get("user-agent").and_then(|agent| agent.to_str().ok());
    Some(format!(
        "{} {} {} {message} {}",
        page.status().as_u16(),
        page.method(),
        page.uri(),
        agent.unwrap_or("nobody"),
    ))
}

#[tokio::test]
async fn every_answer_that_nobody_wrote_is_replaced() {
    let client = with(ErrorPages::new(page));
    for (method, path, expected) in [
        ("GET", "/nowhere?a=b", "404 GET /nowhere?a=b nothing me"),
        ("POST", "/text", "405 POST /text nothing me"),
        ("GET", "/fail/http404/7", "404 GET /fail/http404/7 no <book> 7 me"),
        ("POST", "/fail/gone/7", "410 POST /fail/gone/7 <sold> me"),
        ("GET", "/fail/a/b", "404 GET /fail/a/b nothing me"),
        ("PUT", "/fail/a/7", "405 PUT /fail/a/7 nothing me"),
        // Of a 5xx, the page learns no more than that it is one.
        ("GET", "/fail/cause/7", "500 GET /fail/cause/7 nothing me"),
        ("GET", "/fail/panic/7", "500 GET /fail/panic/7 nothing me"),
        ("GET", "/error", "410 GET /error at the till me"),
    ] {
        let answer = client.request(method, path).header("user-agent", "me").await;
        assert_eq!(answer.text(), expected);
        assert_eq!(answer.status().as_str(), &expected[..3]);
        assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
        let length = answer.header("content-length").map(str::to_owned);
        assert!(length.is_none_or(|length| length == expected.len().to_string()), "{path}");
    }
}

#[tokio::test]
async fn the_headers_stay() {
    let client = with(ErrorPages::new(page));
    for accept in ["text/html", "application/json"] {
        let view = client.put("/fail/a/7").header("accept", accept).await;
        assert_eq!(view.header("allow"), Some("GET, POST, HEAD, OPTIONS"));
        assert_eq!(view.header("vary"), Some("accept"));
        let axums = client.put("/text").header("accept", accept).await;
        assert_eq!(axums.header("allow"), Some("GET,HEAD"));
        assert_eq!(axums.header("vary"), Some("accept"));
    }
}

#[tokio::test]
async fn what_a_handler_wrote_is_not_touched() {
    let client = with(ErrorPages::new(page));
    for (path, expected) in
        [("/text", "my own words"), ("/empty", ""), ("/bytes", "no type"), ("/status", "")]
    {
        for accept in ["text/html", "application/json"] {
            let answer = client.get(path).header("accept", accept).await;
            assert_eq!(answer.text(), expected);
            assert_eq!(answer.header("vary"), None);
            let head = client.head(path).header("accept", accept).await;
            assert_eq!(head.header("content-type"), answer.header("content-type"), "{path}");
            assert_eq!(head.header("vary"), None);
        }
    }
    assert_eq!(client.get("/fail/fine/7").await.text(), "fine");
}

#[tokio::test]
async fn clients_that_prefer_json_get_problems() {
    let client = with(ErrorPages::new(page));
    for (method, path, status, title) in [
        ("GET", "/nowhere", 404, "Not Found"),
        ("POST", "/text", 405, "Method Not Allowed"),
        ("GET", "/fail/a/b", 404, "Not Found"),
        ("GET", "/fail/cause/7", 500, "Internal Server Error"),
        ("GET", "/fail/panic/7", 500, "Internal Server Error"),
    ] {
        let answer = client.request(method, path).header("accept", "application/json").await;
        assert_eq!(answer.status(), status);
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
        let problem = format!(r#"{{"type":"about:blank","title":"{title}","status":{status}}}"#);
        assert_eq!(answer.text(), problem);
    }
    let answer = client.get("/error").header("accept", "application/json").await;
    assert!(!answer.text().contains("at the till"), "{}", answer.text());
}

#[tokio::test]
async fn head_has_the_length_of_the_page_and_no_body() {
    let client = with(ErrorPages::new(page));
    for path in ["/nowhere", "/fail/http404/7", "/fail/panic/7"] {
        for accept in ["text/html", "application/json"] {
            let get = client.get(path).header("accept", accept).await;
            let head = client.head(path).header("accept", accept).await;
            assert_eq!((head.status(), head.bytes().len()), (get.status(), 0));
            assert_eq!(head.header("content-type"), get.header("content-type"));
            // The page names the verb, which is a letter longer.
            let longer = usize::from(accept == "text/html");
            let length = (get.bytes().len() + longer).to_string();
            assert_eq!(head.header("content-length"), Some(length.as_str()), "{path}");
        }
    }
}

#[tokio::test]
async fn without_a_page_of_its_own_the_small_one_stays() {
    let none = ErrorPages::new(|_: &ErrorPage<'_>| None);
    for client in [with(none), with(ErrorPages::default())] {
        for path in ["/nowhere", "/fail/a/b", "/fail/http404/7"] {
            let answer = client.get(path).await;
            assert_eq!(answer.status(), 404);
            assert!(answer.text().contains("<title>404 Not Found</title>"));
            assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
        }
        let answer = client.post("/text").await;
        assert!(answer.text().contains("<title>405 Method Not Allowed</title>"));
        assert_eq!(answer.header("allow"), Some("GET,HEAD"));
    }
}

#[tokio::test]
async fn the_innermost_layer_with_a_page_shows_it() {
    let inner = |page: &ErrorPage<'_>| (page.status() == 404).then(|| "inner".to_owned());
    let shop =
        Router::new().view("/{what}/{number}", Failing::as_view()).layer(ErrorPages::new(inner));
    let seen = Arc::new(Mutex::new(Vec::new()));
    let outer = {
        let seen = seen.clone();
        move |page: &ErrorPage<'_>| {
            seen.lock().expect("one at a time").push(page.uri().to_string());
            Some("outer".to_owned())
        }
    };
    let app = Router::new().nest("/shop", shop).layer(ErrorPages::new(outer));
    let client = Client::new(app);
    assert_eq!(client.get("/shop/http404/7").await.text(), "inner");
    assert_eq!(client.get("/shop/gone/7").await.text(), "outer");
    assert_eq!(client.get("/elsewhere").await.text(), "outer");
    assert_eq!(*seen.lock().expect("one at a time"), ["/shop/gone/7", "/elsewhere"]);
}

#[tokio::test]
async fn a_nested_layer_sees_the_whole_url() {
    let inner = Router::new()
        .view("/{what}/{number}", Failing::as_view())
        .layer(ErrorPages::new(|page: &ErrorPage<'_>| Some(page.uri().to_string())));
    let client = Client::new(Router::new().nest("/shop", inner));
    assert_eq!(client.get("/shop/gone/7?a=b").await.text(), "/shop/gone/7?a=b");
}
