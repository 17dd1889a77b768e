//! Code of the application that panics before there is a handler: a 500 for one request.

use std::borrow::Cow;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use cbv::Converter;
use cbv::prelude::*;
use cbv::testing::Client;

/// A capture whose converter panics for one text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fragile(String);

impl Converter for Fragile {
    fn from_url(text: &str) -> Option<Self> {
        assert!(text != "bad", "a secret");
        (text != "no").then(|| Self(text.to_owned()))
    }

    fn to_url(&self) -> Cow<'_, str> {
        self.0.as_str().into()
    }
}

#[derive(View)]
struct Read {
    #[view(path)]
    text: Fragile,
}

impl Read {
    #[handler(get)]
    async fn get(&self) -> String {
        self.text.0.clone()
    }
}

#[derive(View)]
struct Unread;

impl Unread {
    #[handler(get)]
    async fn get(&self) -> &'static str {
        "unread"
    }
}

urls! {
    mod urls {
        "/read/{text: Fragile}/" => Read::as_view();
        "/unread/{text: Fragile}/" => Unread::as_view();
        "/layered/{text: Fragile}/" => Read::as_view().layer(tower::layer::util::Identity::new());
        "/handler/{text: Fragile}/" => get(|| async { "a handler" });
        "/shared/{text: Fragile}/" => Read::as_view();
        "/shared/{other}/" => Unread::as_view();
    }
}

#[tokio::test]
async fn in_a_converter() {
    let client = Client::new(urls::router().layer(ErrorPages::default().debug(false)));
    for path in ["read", "unread", "layered", "handler", "shared"] {
        for method in ["GET", "POST", "HEAD", "OPTIONS"] {
            for slash in ["/", ""] {
                let answer = client.request(method, &format!("/{path}/bad{slash}")).await;
                let body = String::from_utf8_lossy(answer.bytes()).into_owned();
                let answered =
                    path == "read" && slash == "/" && matches!(method, "OPTIONS" | "POST");
                assert!(answer.status() == 500 || answered, "{method} {path}{slash}: {body}");
                assert!(!body.contains("secret"), "{body}");
            }
        }
        assert_eq!(client.get(&format!("/{path}/good/")).await.status(), 200);
        assert_eq!(client.get(&format!("/{path}/good")).await.status(), 301);
    }
}

/// A state that cannot give its part.
#[derive(Clone)]
struct App;

#[derive(Clone)]
struct Part;

impl FromRef<App> for Part {
    fn from_ref(_: &App) -> Self {
        panic!("a secret")
    }
}

#[derive(View)]
#[view(state = Part)]
struct Stateful;

impl Stateful {
    #[handler(get)]
    async fn get(&self) -> &'static str {
        "never"
    }
}

#[tokio::test]
async fn in_from_ref_of_a_state() {
    urls! {
        mod stateful: App {
            "/urls/" => Stateful::as_view();
            "/captured/{pk: u8}/" => Stateful::as_view();
        }
    }

    let layered = Stateful::as_view().layer(tower::layer::util::Identity::new());
    let router = Router::new().view("/", Stateful::as_view()).view("/layered", layered);
    let client = Client::new(router.merge(stateful::router()).with_state(App));
    for path in ["/", "/layered", "/urls/", "/captured/1/"] {
        for method in ["GET", "POST"] {
            let answer = client.request(method, path).await;
            assert_eq!(answer.status(), 500, "{method} {path}");
            assert!(!answer.text().contains("secret"));
        }
    }
}
