//! Error pages: a small page for each status, or a problem of RFC 9457 for a client that prefers
//! JSON.

mod accept;
mod asked;
mod developer;
mod html;
mod layer;
mod problem;
mod report;

use std::borrow::Cow;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_TYPE, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;

pub(crate) use self::accept::AcceptHeader;
#[cfg(feature = "templates")]
pub(crate) use self::accept::prefers_json_to_html;
pub(crate) use self::asked::{Asked, Kept, Panicked, Watched};
pub use self::layer::{ErrorPage, ErrorPages, ErrorRenderer};
pub(crate) use self::report::{Place, Report};

const HTML: &str = "text/html; charset=utf-8";
const PROBLEM: &str = "application/problem+json";

/// The `Content-Type` of the library's own pages is marked as sensitive, which is a flag in memory:
/// so they are known among answers of the same type that a handler wrote. (HTTP/2 does not put such
/// a value into its table, which costs these pages some bytes.) A marker in the extensions of the
/// response would be allocations for each 405, and an address of a static text is not its own once
/// the linker has merged equal constants.
fn ours(content_type: &'static str) -> HeaderValue {
    let mut value = HeaderValue::from_static(content_type);
    value.set_sensitive(true);
    value
}

/// Whether this is an error page of the library, which may be replaced.
fn is_error_page(response: &Response) -> bool {
    let content_type = response.headers().get(CONTENT_TYPE).filter(|value| value.is_sensitive());
    content_type.is_some_and(|value| value == HTML || value == PROBLEM)
}

/// An extension of a page that is for developers: no page of the application takes its place.
#[derive(Clone)]
struct Technical;

/// The error page of a status.
pub(crate) fn error_page(status: StatusCode) -> Response {
    let mut response = Response::new(html::error_page(status).into());
    *response.status_mut() = status;
    mark(&mut response);
    response
}

/// Sets the headers of an error page.
fn mark(response: &mut Response) {
    response.headers_mut().insert(CONTENT_TYPE, ours(HTML));
    response.headers_mut().append(VARY, const { HeaderValue::from_static("accept") });
}

/// Puts the error page of its status into an answer without a body.
fn with_error_page(mut response: Response) -> Response {
    let page = html::error_page(response.status());
    replace(&mut response, page.into(), ours(HTML));
    mark(&mut response);
    response
}

/// The error page of an error. In a debug build the page of a 4xx shows its message, as Django's
/// does.
pub(crate) fn answer_of(report: Report) -> Response {
    let mut response = error_page(report.status());
    if let Some(message) = report.message().filter(|_| SHOWS_MESSAGES) {
        *response.body_mut() = html::error_page_with_message(report.status(), message).into();
    }
    response.extensions_mut().insert(report);
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
        response.extensions_mut().insert(Technical);
    }
    if request.headers().prefers_json() {
        response = as_problem(response);
    }
    response
}

/// Django shows them when `DEBUG` is set.
const SHOWS_MESSAGES: bool = cfg!(debug_assertions);

/// What the client may be told of a 4xx.
fn message(response: &Response) -> Option<&str> {
    response.extensions().get().and_then(Report::message)
}

/// What is done to the answer of a view, of this type: an error is logged and shown as the client
/// prefers it.
#[inline]
pub(crate) fn negotiate<V>(answer: &mut Response, asked: &impl Asked) {
    if answer.status().as_u16() >= 400 {
        failed(answer, asked.prefers_json(), &|| asked.place(Some(std::any::type_name::<V>())));
    }
}

/// The answer to a panic, of which `who` is the subject.
#[cold]
pub(crate) fn panicked(who: &str, panic: &(dyn std::any::Any + Send)) -> Response {
    let mut answer = answer_of(Report::of_panic(crate::log::text_of_panic(who, panic)));
    let mut prefers_json = false;
    if let Some(request) = Panicked::take() {
        prefers_json = request.prefers_json;
        if let Some(report) = answer.extensions().get::<Report>() {
            report.happened(|| request.place);
        }
    }
    show(&mut answer, prefers_json);
    answer
}

#[cold]
fn failed(answer: &mut Response, prefers_json: bool, place: &dyn Fn() -> Place) {
    if let Some(report) = answer.extensions().get::<Report>() {
        report.happened(place);
    }
    show(answer, prefers_json);
}

/// Shows a page of the library as the client prefers it, with the causes in a debug build.
fn show(answer: &mut Response, prefers_json: bool) {
    if !is_error_page(answer) {
        return;
    }
    if prefers_json {
        let page = std::mem::take(answer);
        *answer = as_problem(page);
    } else if SHOWS_MESSAGES
        && let Some(report) = answer.extensions().get::<Report>().cloned()
        && report.status().is_server_error()
    {
        replace(answer, developer::page(&report).into(), ours(HTML));
        answer.extensions_mut().insert(Technical);
    }
}

/// The same answer as a problem, which may be replaced as well.
pub(crate) fn as_problem(response: Response) -> Response {
    as_problem_with(response, SHOWS_MESSAGES)
}

/// With the message of a 4xx or the causes of a 5xx, or without.
fn as_problem_with(mut response: Response, shows_messages: bool) -> Response {
    let report = response.extensions().get::<Report>().filter(|_| shows_messages);
    let detail = report.map(|report| match report.message() {
        Some(message) => Cow::Borrowed(message),
        None => Cow::Owned(format!("{:#}", report.error())),
    });
    let body = problem::body(response.status(), detail.as_deref());
    replace(&mut response, body.into(), ours(PROBLEM));
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

#[cfg(test)]
mod tests {
    use super::{
        Body, CONTENT_TYPE, HTML, HeaderValue, PROBLEM, Response, StatusCode, as_problem,
        error_page, is_error_page, ours,
    };

    /// As a handler's own page would be, once the linker has merged equal constants.
    #[test]
    fn a_page_of_ours_is_known_by_no_address() {
        assert!(is_error_page(&error_page(StatusCode::NOT_FOUND)));
        assert!(is_error_page(&as_problem(error_page(StatusCode::NOT_FOUND))));
        for content_type in [HTML, PROBLEM] {
            let mut own = Response::new(Body::from("my own page"));
            own.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
            assert!(!is_error_page(&own));
            assert_eq!(ours(content_type), content_type);
        }
    }
}
