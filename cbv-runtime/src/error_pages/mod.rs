//! What a client is shown that gets no other answer: small pages, one for each status, or a
//! problem of RFC 9457 for a client that prefers JSON.

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

/// Statics, since these have addresses of their own: by them the pages are told from answers of the
/// same type that somebody wrote. A mark in the response's extensions would take five allocations.
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

/// Whether nobody wrote this answer, so that another may stand in its place.
fn is_page(response: &Response) -> bool {
    let content_type = response.headers().get(CONTENT_TYPE).map(|value| value.as_bytes().as_ptr());
    content_type.is_some_and(|at| at == HTML_TYPE.as_ptr() || at == PROBLEM_TYPE.as_ptr())
}

/// On a page: what was said about a 4xx.
#[derive(Clone)]
struct Message(Cow<'static, str>);

/// The page of a status.
pub(crate) fn page(status: StatusCode) -> Response {
    let mut response = Response::new(html::page(status).into());
    *response.status_mut() = status;
    mark(&mut response);
    response
}

/// What goes with the body of a page.
fn mark(response: &mut Response) {
    response.headers_mut().insert(CONTENT_TYPE, HTML);
    response.headers_mut().append(VARY, const { HeaderValue::from_static("accept") });
}

/// The page of a status in an answer that has no body.
fn fill(mut response: Response) -> Response {
    let page = html::page(response.status());
    replace(&mut response, page.into(), HTML);
    mark(&mut response);
    response
}

/// The page of a 4xx. What is said about it is in the page of a debug build, as in Django's.
pub(crate) fn page_saying(status: StatusCode, message: Cow<'static, str>) -> Response {
    let mut response = page(status);
    if SHOWS_MESSAGES {
        *response.body_mut() = html::page_saying(status, &message).into();
    }
    response.extensions_mut().insert(Message(message));
    response
}

/// 404 for a path that no pattern takes. A debug build shows what was tried, as Django does when
/// `DEBUG` is set.
pub(crate) fn not_found_among(
    request: &Request,
    patterns: impl Iterator<Item = String>,
) -> Response {
    let mut response = page(StatusCode::NOT_FOUND);
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

/// A problem in place of a page, where the client prefers it.
#[inline]
pub(crate) fn negotiate(answer: &mut Response, client: &impl AcceptHeader) {
    if answer.status().as_u16() >= 400 {
        renegotiate(answer, client);
    }
}

#[cold]
fn renegotiate(answer: &mut Response, client: &impl AcceptHeader) {
    if is_page(answer) && client.prefers_json() {
        let page = std::mem::take(answer);
        *answer = as_problem(page);
    }
}

/// The same answer as a problem. It is still one that nobody wrote.
pub(crate) fn as_problem(mut response: Response) -> Response {
    let detail = message(&response).filter(|_| SHOWS_MESSAGES);
    let body = problem::body(response.status(), detail);
    replace(&mut response, body.into(), PROBLEM);
    response
}

/// Puts another body into an answer, and takes away what was said about the one before.
fn replace(response: &mut Response, body: Body, content_type: HeaderValue) {
    use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, ETAG, LAST_MODIFIED};
    *response.body_mut() = body;
    let headers = response.headers_mut();
    for header in [CONTENT_ENCODING, CONTENT_LENGTH, ETAG, LAST_MODIFIED] {
        headers.remove(header);
    }
    headers.insert(CONTENT_TYPE, content_type);
}
