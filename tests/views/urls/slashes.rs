//! Django's `APPEND_SLASH`: a path that lacks its slash is sent to where it has one.

use axum::Router;
use axum::http::StatusCode;
use cbv::prelude::*;
use cbv::testing::Client;

use crate::urls::views::{Book, ByName, Home, Letter, Pair};

urls! {
    mod urls {
        "/about/" => Home::as_view();
        "/books/{pk: i64}/" => Book::as_view();
        "/books/{letter: char}" => Letter::as_view();
        "/{name}/" => ByName::as_view();
        "/{a}/{b}/" => Pair::as_view();
    }
}

async fn location(client: &Client, path: &str) -> String {
    let answer = client.get(path).await;
    format!("{} {}", answer.status().as_u16(), answer.header("location").unwrap_or_default())
}

#[tokio::test]
async fn the_query_is_kept() {
    let client = Client::new(urls::router());
    for (path, expected) in [
        ("/about", "301 /about/"),
        ("/about?a=b&c=d%20e", "301 /about/?a=b&c=d%20e"),
        ("/about?", "301 /about/?"),
        ("/books/17", "301 /books/17/"),
        ("/books/7", "200 "),
        ("/books/seven", "301 /books/seven/"),
        ("/a%20b", "301 /a%20b/"),
        ("/about/x/y", "404 "),
        ("/%FF", "404 "),
        ("/about//", "404 "),
    ] {
        assert_eq!(location(&client, path).await, expected, "{path}");
    }
}

#[tokio::test]
async fn a_verb_with_a_body_keeps_it() {
    let client = Client::new(urls::router());
    for verb in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
        let answer = client.request(verb, "/about").await;
        assert_eq!(answer.status(), 308, "{verb}");
        assert_eq!(answer.header("location"), Some("/about/"), "{verb}");
    }
    assert_eq!(client.head("/about").await.status(), 301);
}

/// Whatever is asked for, the answer leads to the same host.
#[tokio::test]
async fn no_path_becomes_a_host() {
    let client = Client::new(urls::router());
    for path in ["//evil.example", "//evil.example/x", "///evil.example", "/%2Fevil.example"] {
        let location = location(&client, path).await;
        assert!(!location.contains(" //"), "{path}: {location}");
    }
    assert_eq!(location(&client, r"/\evil.example").await, "301 /%5Cevil.example/");
    assert_eq!(location(&client, r"/\/evil.example").await, "301 /%5C/evil.example/");
    assert_eq!(location(&client, "/%5Cevil.example").await, "301 /%5Cevil.example/");
}

/// Browsers would resolve them, and be led elsewhere.
#[tokio::test]
async fn dots_are_no_name() {
    let client = Client::new(urls::router());
    for path in ["/..", "/.", "/%2e%2E"] {
        assert_eq!(client.get(path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn the_prefix_of_a_router_around_is_kept() {
    let router = Router::new().nest("/shop/{lang}", urls::router());
    let client = Client::new(router);
    assert_eq!(location(&client, "/shop/de/about").await, "301 /shop/de/about/");
    assert_eq!(location(&client, "/shop/de/books/17?x").await, "301 /shop/de/books/17/?x");
    assert_eq!(location(&client, r"/shop/\x/about").await, "301 /shop/%5Cx/about/");
}

/// axum leaves out the fallback of a router within a router that is nested itself, unless that one
/// has a fallback of its own, or is nested as a service.
#[tokio::test]
async fn a_router_that_is_nested_twice() {
    let between = || Router::new().nest("/shop", urls::router());
    let lost = Client::new(Router::new().nest("/site", between()));
    assert_eq!(location(&lost, "/site/shop/about/").await, "200 ");
    assert_eq!(location(&lost, "/site/shop/about").await, "404 ");
    assert_eq!(location(&lost, "/site/shop/books/17").await, "301 /site/shop/books/17/");

    let at_once = Router::new().nest("/site/shop", urls::router());
    let with_fallback = between().fallback(|| async { StatusCode::NOT_FOUND });
    let with_fallback = Router::new().nest("/site", with_fallback);
    let as_service = Router::new().nest_service("/site", between());
    for router in [at_once, with_fallback, as_service] {
        let client = Client::new(router);
        assert_eq!(location(&client, "/site/shop/about").await, "301 /site/shop/about/");
        assert_eq!(location(&client, "/site/shop/books/17?x").await, "301 /site/shop/books/17/?x");
    }
}
