//! Handlers of axum's behind patterns, and axum's extractors in views.

use axum::Router;
use axum::extract::{MatchedPath, Path, RawPathParams};
use axum::routing::{any_service, get, post};
use cbv::prelude::*;
use cbv::testing::Client;

use crate::urls::got;
use crate::urls::views::Book;

async fn login() -> &'static str {
    "login"
}

async fn seen(path: MatchedPath, captures: RawPathParams) -> String {
    let captures: Vec<_> = captures.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{} {}", path.as_str(), captures.join(" "))
}

async fn number(Path(number): Path<i64>) -> String {
    format!("number {number}")
}

#[derive(View)]
struct Seen;

impl Seen {
    #[handler(get)]
    async fn show(&self, path: MatchedPath, captures: RawPathParams) -> String {
        seen(path, captures).await
    }
}

urls! {
    mod urls {
        "/login/" => get(login).post(login), name = login;
        "/numbers/{pk: i64}/" => get(number), name = number;
        "/words/{pk: i64}/" => Book::as_view();
        "/words/{word}/" => get(seen);
        "/words/{pk: i64}/{*path}" => Seen::as_view();
        "/words/{*rest}" => get(seen);
        "/views/{pk: i64}/" => Book::as_view();
        "/{kind}/{word}/" => Seen::as_view();
        "/blind/{word}" => post(login);
        "/inner/{*rest}" => any_service(inner::router());
    }
}

mod inner {
    use super::Book;
    use cbv::prelude::*;

    urls! {
        pub(super) mod urls {
            "/inner/{pk: i64}/" => Book::as_view();
            "/inner/{pk: i64}/{*path}" => super::Seen::as_view();
            "/inner/{word}/{*other}" => super::Seen::as_view();
        }
    }
    pub(super) use urls::router;
}

#[tokio::test]
async fn handlers_of_axum_stand_behind_patterns() {
    let client = Client::new(urls::router());
    assert_eq!(got(&client, &urls::login()).await, "login");
    assert_eq!(client.post("/login/").await.text(), "login");
    assert_eq!(client.put("/login/").await.status(), 405);
    assert_eq!(got(&client, &urls::number(7)).await, "number 7");
    assert_eq!(got(&client, "/numbers/x/").await, "/{kind}/{word}/ kind=numbers word=x");
    assert_eq!(client.post("/blind/%FF").await.status(), 404);
}

/// Whichever pattern axum's router has found: what handlers are told is the one that answers.
#[tokio::test]
async fn extractors_see_the_pattern_that_answers() {
    let client = Client::new(urls::router());
    for (path, expected) in [
        ("/words/7/", "Book pk=7"),
        ("/words/seven/", "/words/{word} word=seven"),
        ("/words/7/a/b", "/words/{pk}/{*path} pk=7 path=a/b"),
        ("/words/x/a%2Fb", "/words/{*rest} rest=x/a/b"),
        ("/views/seven/", "/{kind}/{word}/ kind=views word=seven"),
    ] {
        let expected = expected.replace("/words/{word} ", "/words/{word}/ ");
        assert_eq!(got(&client, path).await, expected, "{path}");
    }
}

#[tokio::test]
async fn captures_of_a_router_around_are_kept() {
    let client = Client::new(Router::new().nest("/in/{lang}", urls::router()));
    for (path, expected) in [
        ("/in/de/words/seven/", "/in/{lang}/words/{word}/ lang=de word=seven"),
        ("/in/de/views/seven/", "/in/{lang}/{kind}/{word}/ lang=de kind=views word=seven"),
    ] {
        assert_eq!(got(&client, path).await, expected, "{path}");
    }
}

#[tokio::test]
async fn a_router_behind_a_pattern() {
    let client = Client::new(urls::router());
    assert_eq!(got(&client, "/inner/7/").await, r"/{kind}/{word}/ kind=inner word=7");
    assert_eq!(
        got(&client, "/inner/7/x").await,
        "/inner/{*rest}/inner/{pk}/{*path} rest=7/x pk=7 path=x"
    );
    assert_eq!(got(&client, "/inner/x/y").await, "/inner/{word}/{*other} word=x other=y");
    assert_eq!(got(&client, "/inner/%FF/y").await, "404");
}
