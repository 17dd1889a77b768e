//! What is logged: 405 answers as Django logs them, and panics.

use cbv::prelude::*;
use cbv::testing::Client;

use crate::logs;

#[derive(View)]
struct Simple;

impl Simple {
    #[handler(get)]
    async fn get(&self) -> &'static str {
        "This is a simple view"
    }
}

/// Django's test of that name in `ViewTest`.
#[tokio::test]
async fn test_method_not_allowed_response_logged() {
    for (path, escaped) in [("/foo/", "/foo/"), ("/%1B[1;31mNOW%1B[0m/", "/%1B[1;31mNOW%1B[0m/")] {
        let (logs, _guard) = logs::record();
        let client = Client::view("/{path}/", Simple::as_view());
        assert_eq!(client.post(path).await.status(), 405);
        let expected = format!("WARN cbv::request Method Not Allowed (POST): {escaped}");
        assert_eq!(logs.lines(), [expected]);
    }
}

#[tokio::test]
async fn what_is_answered_is_not_logged() {
    let (logs, _guard) = logs::record();
    let client = Client::view("/", Simple::as_view());
    for method in ["GET", "HEAD", "OPTIONS"] {
        assert_eq!(client.request(method, "/").await.status(), 200);
    }
    assert_eq!(logs.lines(), [""; 0]);
}

/// Its answer is not the one that the library gives, but the log is the library's.
#[derive(View)]
struct OwnAnswer;

impl OwnAnswer {
    #[handler(get)]
    async fn get(&self) {}

    #[handler(http_method_not_allowed)]
    async fn refuse(&self) -> axum::http::StatusCode {
        axum::http::StatusCode::IM_A_TEAPOT
    }
}

#[tokio::test]
async fn a_replaced_405_is_logged() {
    let (logs, _guard) = logs::record();
    assert_eq!(Client::view("/a", OwnAnswer::as_view()).delete("/a?b").await.status(), 418);
    assert_eq!(logs.lines(), ["WARN cbv::request Method Not Allowed (DELETE): /a"]);
}

#[derive(View)]
struct Panics;

impl Panics {
    #[handler(get)]
    async fn get(&self) {
        panic!("out of {}", "paper");
    }
}

#[tokio::test]
async fn a_panic_is_logged() {
    let (logs, _guard) = logs::record();
    assert_eq!(Client::view("/", Panics::as_view()).get("/").await.status(), 500);
    assert_eq!(logs.lines(), ["ERROR cbv::request a handler panicked: out of paper"]);
}

/// The route does not have what the view reads.
#[derive(View)]
struct NoSuchCapture {
    #[view(path)]
    pk: u32,
}

impl NoSuchCapture {
    #[handler(get)]
    async fn get(&self) -> String {
        self.pk.to_string()
    }
}

#[tokio::test]
async fn a_route_without_the_capture_is_logged() {
    let (logs, _guard) = logs::record();
    let answer = Client::view("/{id}", NoSuchCapture::as_view()).get("/7").await;
    assert_eq!(answer.status(), 500);
    assert_eq!(logs.lines(), ["ERROR cbv::request the route of the view has no capture `{pk}`"]);
}
