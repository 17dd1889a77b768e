//! What extractors refuse is an error like others: a page or a problem, logged.

use axum::extract::multipart::{InvalidBoundary, MultipartRejection};
use axum::extract::{DefaultBodyLimit, Extension, Multipart, Query};
use axum::http::StatusCode;
use axum::{Form, Json, Router};
use cbv::prelude::*;
use cbv::testing::{Client, TestRequest};
use cbv::{Error, ErrorPages};
use serde::Deserialize;

use crate::logs;

#[derive(Deserialize)]
struct Vote {
    choice: u8,
}

#[derive(View)]
struct Ballot {
    #[view(query)]
    paper: Option<u8>,
}

impl Ballot {
    #[handler(get)]
    async fn get(&self, Query(vote): Query<Vote>) -> String {
        format!("{} {:?}", vote.choice, self.paper)
    }

    #[handler(post)]
    async fn form(&self, Form(vote): Form<Vote>) -> String {
        vote.choice.to_string()
    }

    #[handler(put)]
    async fn json(&self, Json(vote): Json<Vote>) -> String {
        vote.choice.to_string()
    }

    #[handler(patch)]
    async fn upload(&self, mut files: Multipart) -> Result<String, Error> {
        let mut length = 0;
        while let Some(field) = files.next_field().await? {
            length += field.bytes().await?.len();
        }
        Ok(length.to_string())
    }

    #[handler(delete)]
    async fn forgotten(&self, Extension(number): Extension<u8>) -> String {
        number.to_string()
    }
}

/// A field refuses as an argument does; what an author writes stays.
#[derive(View)]
struct Fields {
    #[view(extract)]
    number: Extension<u8>,
}

impl Fields {
    #[handler(get)]
    async fn get(&self) -> String {
        self.number.to_string()
    }
}

struct Closed;

impl<S: Sync> axum::extract::FromRequestParts<S> for Closed {
    type Rejection = (StatusCode, &'static str);

    async fn from_request_parts(
        _: &mut axum::http::request::Parts,
        _: &S,
    ) -> Result<Self, Self::Rejection> {
        Err((StatusCode::FORBIDDEN, "closed on Mondays"))
    }
}

#[derive(View)]
struct Monday {
    #[view(extract)]
    closed: Closed,
}

impl Monday {
    #[handler(get)]
    async fn get(&self) {
        let Closed = self.closed;
    }
}

fn router() -> Router {
    Router::new()
        .view("/", Ballot::as_view().layer(DefaultBodyLimit::max(200)))
        .view("/fields", Fields::as_view())
        .view("/monday", Monday::as_view())
}

fn multipart(request: TestRequest, body: impl Into<String>) -> TestRequest {
    let request = request.header("content-type", "multipart/form-data; boundary=X");
    request.body(body.into())
}

fn upload(content: &str) -> String {
    format!("--X\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n{content}\r\n--X--\r\n")
}

fn refused(client: &Client) -> Vec<(TestRequest, u16, &'static str)> {
    let form = |body: &'static str| {
        client.post("/").header("content-type", "application/x-www-form-urlencoded").body(body)
    };
    let json =
        |body: &'static str| client.put("/").header("content-type", "application/json").body(body);
    vec![
        (client.get("/"), 400, "missing field `choice`"),
        (client.get("/?choice=1&paper=x"), 400, "Failed to read the query string: paper"),
        (form("choice=x"), 422, "invalid digit"),
        (form(""), 422, "missing field `choice`"),
        (client.post("/").body("choice=1"), 415, "Form requests must have"),
        (json("{"), 400, "Failed to parse"),
        (json(r#"{"choice":"x"}"#), 422, "invalid type"),
        (client.put("/").body("{}"), 415, "Expected request with"),
        (client.patch("/").body("x"), 400, "Invalid `boundary`"),
        (multipart(client.patch("/"), upload(&"a".repeat(300))), 413, ""),
        (multipart(client.patch("/"), &upload("a")[..50]), 400, "multipart"),
        (json_too_long(client), 413, "length limit exceeded"),
    ]
}

fn json_too_long(client: &Client) -> TestRequest {
    client.put("/").json(&"a".repeat(300))
}

/// The one line that is not axum's own.
fn of_ours(logs: &logs::Logs) -> String {
    let lines = logs.lines();
    let mut of_ours = lines.iter().filter(|line| line.contains("cbv::"));
    match (of_ours.next(), of_ours.next()) {
        (Some(line), None) => line.clone(),
        _ => panic!("one line: {lines:?}"),
    }
}

#[tokio::test]
async fn a_rejection_is_a_page_that_tells_nothing_in_a_release() {
    let client = Client::new(router());
    let released = Client::new(router().layer(ErrorPages::default().debug(false)));
    for (client, is_debug) in [(client, cfg!(debug_assertions)), (released, false)] {
        for (request, status, reason) in refused(&client) {
            let (logs, _guard) = logs::record();
            let answer = request.await;
            assert_eq!(answer.status(), status, "{reason}: {}", answer.text());
            assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"), "{reason}");
            let shown = answer.text().replace("&#x27;", "'");
            assert_eq!(shown.contains(reason), is_debug || reason.is_empty(), "{reason}: {shown}");
            let line = of_ours(&logs);
            assert!(line.starts_with("WARN cbv::request ") && line.contains(reason), "{line}");
        }
    }
}

#[tokio::test]
async fn a_rejection_is_a_problem_for_a_client_that_prefers_json() {
    let client = Client::new(router());
    for (request, status, reason) in refused(&client) {
        let answer = request.header("accept", "application/json").await;
        assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{reason}");
        let problem: serde_json::Value = answer.json();
        assert_eq!(problem["status"], status);
        let detail = problem["detail"].as_str().unwrap_or_default();
        assert_eq!(
            detail.contains(reason),
            cfg!(debug_assertions) || reason.is_empty(),
            "{detail}"
        );
    }
}

#[tokio::test]
async fn what_is_taken_is_taken() {
    let client = Client::new(router());
    assert_eq!(client.get("/?choice=1&paper=2").await.text(), "1 Some(2)");
    assert_eq!(client.post("/").form(&[("choice", 3)]).await.text(), "3");
    assert_eq!(multipart(client.patch("/"), upload("abc")).await.text(), "3");
}

#[tokio::test]
async fn what_the_server_has_forgotten_is_for_the_log() {
    let released = Client::new(router().layer(ErrorPages::default().debug(false)));
    for request in [released.delete("/"), released.get("/fields")] {
        let (logs, _guard) = logs::record();
        let answer = request.await;
        assert_eq!(answer.status(), 500);
        assert!(!answer.text().contains("u8") && !answer.text().contains("xtension"));
        let line = of_ours(&logs);
        assert!(line.starts_with("ERROR ") && line.contains("Extension of type `u8`"), "{line}");
    }
}

#[tokio::test]
async fn what_an_author_answers_stays() {
    let answer = Client::new(router()).get("/monday").header("accept", "application/json").await;
    assert_eq!((answer.status().as_u16(), answer.text()), (403, "closed on Mondays"));
}

/// Of a rejection of `axum-extra` no more is known than its name and that it is none of the
/// server's. This one stands for them.
#[test]
fn a_question_mark_keeps_the_status_of_other_rejections() {
    fn refused(rejection: MultipartRejection) -> Result<(), Error> {
        Err(rejection)?
    }
    let rejection = MultipartRejection::InvalidBoundary(InvalidBoundary::default());
    assert_eq!(refused(rejection).expect_err("refused").status(), 400);
}
