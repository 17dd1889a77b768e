//! Error pages: a small page for each status, or a problem of RFC 9457 for a client that prefers
//! JSON.

mod accept;
mod html;
mod layer;
mod problem;

use std::borrow::Cow;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_TYPE, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;

pub(crate) use self::accept::AcceptHeader;
pub use self::layer::{ErrorPage, ErrorPages, ErrorRenderer};

/// Statics, since each has an address. By the address an error page is known among answers of the
/// same type that a handler wrote; a marker in the response's extensions would take five
/// allocations.
static HTML_TYPE: [u8; 24] = *b"text/html; charset=utf-8";
static PROBLEM_TYPE: [u8; 24] = *b"application/problem+json";
const HTML: HeaderValue = from_static(&HTML_TYPE);
const PROBLEM: HeaderValue = from_static(&PROBLEM_TYPE);

const fn from_static(content_type: &'static [u8; 24]) -> HeaderValue {
    match std::str::from_utf8(content_type) {
        Ok(text) => HeaderValue::from_static(text),
        Err(_) => panic!("a media type is ASCII"),
    }
}

/// Whether this is an error page of the library, which may be replaced.
fn is_error_page(response: &Response) -> bool {
    let content_type = response.headers().get(CONTENT_TYPE).map(|value| value.as_bytes().as_ptr());
    content_type.is_some_and(|at| at == HTML_TYPE.as_ptr() || at == PROBLEM_TYPE.as_ptr())
}

/// An extension of an error page: the message of a 4xx.
#[derive(Clone)]
struct Message(Cow<'static, str>);

/// The error page of a status.
pub(crate) fn error_page(status: StatusCode) -> Response {
    let mut response = Response::new(html::error_page(status).into());
    *response.status_mut() = status;
    mark(&mut response);
    response
}

/// Sets the headers of an error page.
fn mark(response: &mut Response) {
    response.headers_mut().insert(CONTENT_TYPE, HTML);
    response.headers_mut().append(VARY, const { HeaderValue::from_static("accept") });
}

/// Puts the error page of its status into an answer without a body.
fn with_error_page(mut response: Response) -> Response {
    let page = html::error_page(response.status());
    replace(&mut response, page.into(), HTML);
    mark(&mut response);
    response
}

/// The error page of a 4xx. In a debug build the page shows the message, as Django's does.
pub(crate) fn error_page_with_message(status: StatusCode, message: Cow<'static, str>) -> Response {
    let mut response = error_page(status);
    if SHOWS_MESSAGES {
        *response.body_mut() = html::error_page_with_message(status, &message).into();
    }
    response.extensions_mut().insert(Message(message));
    response
}

/// 404 for a path that no pattern takes. In a debug build the page lists the patterns, as Django's
/// does when `DEBUG` is set.
pub(crate) fn not_found_among(
    request: &Request,
    patterns: impl Iterator<Item = String>,
) -> Response {
    let mut response = error_page(StatusCode::NOT_FOUND);
    if SHOWS_MESSAGES {
        let patterns: Vec<_> = patterns.collect();
        *response.body_mut() = html::not_found_among(request.uri().path(), &patterns).into();
    }
    negotiate(&mut response, request.headers());
    response
}

/// Django shows them when `DEBUG` is set.
const SHOWS_MESSAGES: bool = cfg!(debug_assertions);

fn message(response: &Response) -> Option<&str> {
    response.extensions().get().map(|Message(message)| message.as_ref())
}

/// Replaces an error page by a problem, if the client prefers that.
#[inline]
pub(crate) fn negotiate(answer: &mut Response, client: &impl AcceptHeader) {
    if answer.status().as_u16() >= 400 {
        renegotiate(answer, client);
    }
}

#[cold]
fn renegotiate(answer: &mut Response, client: &impl AcceptHeader) {
    if is_error_page(answer) && client.prefers_json() {
        let page = std::mem::take(answer);
        *answer = as_problem(page);
    }
}

/// The same answer as a problem, which may be replaced as well.
pub(crate) fn as_problem(mut response: Response) -> Response {
    let detail = message(&response).filter(|_| SHOWS_MESSAGES);
    let body = problem::body(response.status(), detail);
    replace(&mut response, body.into(), PROBLEM);
    response
}

/// Replaces the body of an answer, and removes the headers that describe the old one.
fn replace(response: &mut Response, body: Body, content_type: HeaderValue) {
    use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, ETAG, LAST_MODIFIED};
    *response.body_mut() = body;
    let headers = response.headers_mut();
    for header in [CONTENT_ENCODING, CONTENT_LENGTH, ETAG, LAST_MODIFIED] {
        headers.remove(header);
    }
    headers.insert(CONTENT_TYPE, content_type);
}
