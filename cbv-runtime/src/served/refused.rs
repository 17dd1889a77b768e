//! The answers without a file.

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{ALLOW, CONTENT_LENGTH};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::error_pages::{AcceptHeader, as_problem, error_page};
use crate::view::head::without_body;

/// What an error page depends on.
pub(super) struct Client {
    is_head: bool,
    is_options: bool,
    prefers_json: bool,
}

impl Client {
    pub(super) fn of(request: &Request) -> Self {
        let is_head = *request.method() == Method::HEAD;
        let is_options = *request.method() == Method::OPTIONS;
        Self { is_head, is_options, prefers_json: request.headers().prefers_json() }
    }

    pub(super) fn refused(&self, status: StatusCode) -> Response {
        let answer = error_page(status);
        let mut answer = if self.prefers_json { as_problem(answer) } else { answer };
        if self.is_head {
            without_body(&mut answer);
        }
        answer
    }

    /// 200 to OPTIONS, 405 to any other verb.
    pub(super) fn told_the_verbs(&self) -> Response {
        let mut answer = if self.is_options {
            let length = [(CONTENT_LENGTH, const { HeaderValue::from_static("0") })];
            (length, Body::empty()).into_response()
        } else {
            self.refused(StatusCode::METHOD_NOT_ALLOWED)
        };
        let allow = const { HeaderValue::from_static("GET, HEAD, OPTIONS") };
        answer.headers_mut().insert(ALLOW, allow);
        answer
    }
}
