//! 404 comes before the verb; beyond that a view answers as it does without `urls!`.

use axum::http::HeaderValue;
use axum::http::header::SERVER;
use cbv::prelude::*;
use cbv::testing::Client;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::urls::views::{Book, ByName, Home};

fn named(name: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::appending(SERVER, HeaderValue::from_static(name))
}

#[derive(View)]
#[view(layer(named("layered")), methods(get, options))]
struct Layered {
    #[view(path)]
    pk: i64,
    #[view(default = 1)]
    factor: i64,
}

impl Layered {
    #[handler(get)]
    async fn show(&self) -> String {
        (self.pk * self.factor).to_string()
    }

    #[handler(post)]
    async fn never(&self) -> &'static str {
        "posted"
    }
}

/// Reads none of the captures of its pattern.
#[derive(View)]
struct Blind;

impl Blind {
    #[handler(get, post)]
    async fn answer(&self) -> &'static str {
        "blind"
    }
}

urls! {
    mod urls {
        "/" => Home::as_view();
        "/books/{pk: i64}/" => Book::as_view();
        "/names/{name}/" => ByName::as_view();
        "/layered/{pk: i64}/" => Layered::as_view().factor(2).layer(named("outer"));
        "/blind/{pk: i64}/{name}/" => Blind::as_view();
    }
}

#[tokio::test]
async fn a_path_that_is_none_of_the_patterns_is_404_for_every_verb() {
    let client = Client::new(urls::router());
    let paths = ["/books/x/", "/names/%FF/", "/layered/x/", "/blind/x/a/", "/blind/1/%FF/", "/no/"];
    for path in paths {
        for verb in ["GET", "HEAD", "POST", "OPTIONS", "DELETE", "TRACE", "PURGE"] {
            assert_eq!(client.request(verb, path).await.status(), 404, "{verb} {path}");
        }
    }
}

#[tokio::test]
async fn a_verb_without_a_handler_is_405_with_allow() {
    let client = Client::new(urls::router());
    for path in ["/", "/books/7/", "/names/x/"] {
        let answer = client.post(path).await;
        assert_eq!(answer.status(), 405, "{path}");
        assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"), "{path}");
        let options = client.options(path).await;
        assert_eq!(options.status(), 200, "{path}");
        assert_eq!(options.header("allow"), Some("GET, HEAD, OPTIONS"), "{path}");
    }
    assert_eq!(client.post("/blind/1/a/").await.text(), "blind");
}

#[tokio::test]
async fn head_is_get_without_a_body() {
    let client = Client::new(urls::router());
    let head = client.head("/books/7/").await;
    assert_eq!((head.status().as_u16(), head.text()), (200, ""));
    assert_eq!(head.header("content-length"), Some("9"));
}

#[tokio::test]
async fn layers_and_methods_are_those_of_the_view() {
    let client = Client::new(urls::router());
    let answer = client.get("/layered/21/").await;
    assert_eq!(answer.text(), "42");
    let servers: Vec<_> = answer.headers().get_all(SERVER).iter().collect();
    assert_eq!(servers, ["layered", "outer"]);
    let refused = client.post("/layered/21/").await;
    assert_eq!((refused.status().as_u16(), refused.header("allow")), (405, Some("GET, OPTIONS")));
    assert_eq!(client.get("/layered/x/").await.header("server"), None);
}
