//! What 304 and 412 look like.

use axum::Router;
use axum::http::HeaderName;
use axum::response::{IntoResponse, Response};
use cbv::conditional::ETag;
use cbv::prelude::*;
use cbv::testing::Client;
use tokio::io::AsyncWriteExt as _;

use super::Versioned;
use crate::server::serve;

const PATH: &str = "/?etag=strong&changed=then";
const DATE: &str = "Sun, 06 Nov 1994 08:49:37 GMT";

#[tokio::test]
async fn an_answer_has_its_version() {
    let client = Client::view("/", Versioned::as_view());
    for verb in ["GET", "HEAD"] {
        let answer = client.request(verb, PATH).await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.header("etag"), Some(r#""v1""#));
        assert_eq!(answer.header("last-modified"), Some(DATE));
        assert_eq!(answer.header("content-length"), Some("5"));
    }
    // What is saved is shown by no answer to PUT.
    let answer = client.put(PATH).await;
    assert_eq!((answer.status().as_u16(), answer.text()), (200, "written"));
    assert_eq!((answer.header("etag"), answer.header("last-modified")), (None, None));
}

#[tokio::test]
async fn not_modified_has_no_body() {
    let client = Client::view("/", Versioned::as_view());
    for verb in ["GET", "HEAD"] {
        let answer = client.request(verb, PATH).header("if-none-match", r#""v1""#).await;
        assert_eq!((answer.status().as_u16(), answer.text()), (304, ""));
        let names: Vec<_> = answer.headers().keys().map(HeaderName::as_str).collect();
        assert_eq!(names, ["etag", "last-modified"], "{verb}");
    }
}

/// On the wire: no length, and the next request on the same connection is answered.
#[tokio::test]
async fn not_modified_over_a_connection() {
    let router = Router::new().view("/", Versioned::as_view());
    let address = serve(router).await;
    let mut stream = tokio::net::TcpStream::connect(address).await.expect("it accepts");
    for verb in ["GET", "HEAD"] {
        let request =
            format!("{verb} {PATH} HTTP/1.1\r\nHost: test\r\nIf-None-Match: \"v1\"\r\n\r\n");
        stream.write_all(request.as_bytes()).await.expect("it reads");
        let mut answer = Vec::new();
        while !answer.ends_with(b"\r\n\r\n") {
            let read = tokio::io::AsyncReadExt::read_buf(&mut stream, &mut answer);
            assert!(read.await.expect("an answer") > 0, "{verb}");
        }
        let answer = String::from_utf8(answer).expect("a head").to_lowercase();
        assert!(answer.starts_with("http/1.1 304 "), "{answer}");
        assert!(answer.contains("\r\ndate: "), "{answer}");
        for name in ["content-length", "content-type", "transfer-encoding"] {
            assert!(!answer.contains(name), "{answer}");
        }
    }
}

#[tokio::test]
async fn precondition_failed_is_an_error_like_others() {
    let client = Client::view("/", Versioned::as_view());
    let answer = client.put("/?etag=strong").header("if-match", r#""v0""#).await;
    assert_eq!(answer.status(), 412);
    assert_eq!(answer.header("etag"), None);
    assert!(answer.header("content-type").is_some_and(|of| of.starts_with("text/html")));
    let json = client.put("/?etag=strong").header("if-match", r#""v0""#);
    let json = json.header("accept", "application/json").await;
    assert_eq!(json.header("content-type"), Some("application/problem+json"));
    // As Django has it, who reads is told which version there is.
    let read = client.get("/?etag=strong").header("if-match", r#""v0""#).await;
    assert_eq!((read.status().as_u16(), read.header("etag")), (412, Some(r#""v1""#)));
}

/// What a hook fails with is the answer.
#[tokio::test]
async fn a_hook_may_find_nothing() {
    let client = Client::view("/", Versioned::as_view());
    for header in ["If-None-Match", "If-Match"] {
        let answer = client.get("/?etag=missing").header(header, "*").await;
        assert_eq!(answer.status(), 404);
    }
    let answer = client.get("/?etag=missing").await;
    assert_eq!(answer.status(), 404);
}

/// The tag of a handler that knows better stays, and an error has none.
#[derive(View)]
#[view(etag = Self::etag)]
struct Own {
    #[view(path)]
    status: u16,
}

impl Own {
    async fn etag(&self) -> Result<Option<ETag>, Error> {
        Ok(Some(ETag::strong("of the view")))
    }

    #[handler(get)]
    async fn show(&self) -> Response {
        let status = axum::http::StatusCode::from_u16(self.status).expect("a status");
        if self.status == 206 {
            return (status, [("etag", "\"own\"")]).into_response();
        }
        status.into_response()
    }
}

#[tokio::test]
async fn answers_that_show_no_version_have_none() {
    let client = Client::view("/{status}", Own::as_view());
    for (status, etag) in [
        (200, Some(r#""of%20the%20view""#)),
        (204, Some(r#""of%20the%20view""#)),
        (206, Some("\"own\"")),
        (302, None),
        (404, None),
        (500, None),
    ] {
        let answer = client.get(&format!("/{status}")).await;
        assert_eq!((answer.status().as_u16(), answer.header("etag")), (status, etag));
    }
}
