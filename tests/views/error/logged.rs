//! What is logged of errors: once, with all causes, on one line.

use axum::http::StatusCode;
use axum::response::IntoResponse;
use cbv::testing::Client;
use cbv::{Error, ErrorPage, ErrorPages};

use super::views::Failing;
use crate::logs;

#[tokio::test]
async fn a_5xx_is_an_error_and_a_4xx_a_warning() {
    let client = Client::view("/{what}/{number}", Failing::as_view());
    for (what, expected) in [
        ("cause", "ERROR cbv::request Internal Server Error: invalid digit found in string"),
        (
            "unavailable",
            "ERROR cbv::request Service Unavailable: a secret database: a secret address",
        ),
        ("http404", "WARN cbv::request Not Found: no <book> 7"),
        ("permission_denied", "WARN cbv::request Forbidden: not your <shelf>"),
        ("bad_request", "WARN cbv::request Bad Request: a bad <signature>"),
    ] {
        for method in ["GET", "HEAD", "POST"] {
            for accept in ["*/*", "application/json"] {
                let (logs, _guard) = logs::record();
                let path = format!("/{what}/7");
                client.request(method, &path).header("accept", accept).await;
                assert_eq!(logs.lines(), [expected]);
            }
        }
    }
}

#[test]
fn what_is_logged_is_one_line() {
    let (logs, _guard) = logs::record();
    let _ = Error::http404("a\nERROR forged \u{1b}[31m caf\u{e9}").into_response();
    assert_eq!(logs.lines(), [r"WARN cbv::request Not Found: a\nERROR forged \u{1b}[31m café"]);
}

#[test]
fn a_status_that_is_no_error_is_a_500() {
    let (logs, _guard) = logs::record();
    let response = Error::new(StatusCode::NO_CONTENT, "all is well").into_response();
    assert_eq!(response.status(), 500);
    drop(response);
    assert_eq!(logs.lines(), ["ERROR cbv::request Internal Server Error: all is well"]);
}

#[tokio::test]
async fn a_renderer_that_panics_leaves_the_small_page() {
    let (logs, _guard) = logs::record();
    let pages = ErrorPages::new(|_: &ErrorPage<'_>| panic!("no paper"));
    let answer = Client::new(axum::Router::new().layer(pages)).get("/nowhere").await;
    assert_eq!(answer.status(), 404);
    assert!(answer.text().contains("<h1>Not Found</h1>"));
    assert_eq!(
        logs.lines(),
        ["ERROR cbv::request the renderer of an error page panicked: no paper"]
    );
}
