//! The answers that a view gives by itself.

use axum::body::Body;
use axum::http::header::{ALLOW, CONTENT_LENGTH};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;

use crate::error_pages::{as_problem, error_page};
use crate::view::View;
use crate::view::head::without_body;

/// OPTIONS: 200 with `Allow` and `Content-Length: 0` (RFC 9110, 9.3.7; Django's `View.options`).
pub(crate) fn options<V: View>() -> Response {
    let mut response = Response::new(Body::empty());
    response.headers_mut().insert(ALLOW, const { HeaderValue::from_static(V::ALLOW) });
    response.headers_mut().insert(CONTENT_LENGTH, const { HeaderValue::from_static("0") });
    response
}

/// 405 with `Allow` (RFC 9110, 15.5.6; Django's `View.http_method_not_allowed`).
pub(crate) fn method_not_allowed<V: View>() -> Response {
    let mut response = error_page(StatusCode::METHOD_NOT_ALLOWED);
    response.headers_mut().insert(ALLOW, const { HeaderValue::from_static(V::ALLOW) });
    response
}

/// The same, for a client that prefers JSON.
pub(crate) fn method_not_allowed_as_problem<V: View>() -> Response {
    as_problem(method_not_allowed::<V>())
}

/// Adds `Allow` to a 405 of a handler (RFC 9110, 15.5.6).
pub(crate) fn ensure_allow<V: View>(response: &mut Response) {
    if response.status() == StatusCode::METHOD_NOT_ALLOWED
        && !response.headers().contains_key(ALLOW)
    {
        response.headers_mut().insert(ALLOW, const { HeaderValue::from_static(V::ALLOW) });
    }
}

/// The same, in answer to HEAD.
pub(crate) fn ensure_allow_without_body<V: View>(response: &mut Response) {
    ensure_allow::<V>(response);
    without_body(response);
}

/// 500. The page does not tell what went wrong.
pub(crate) fn internal_server_error() -> Response {
    error_page(StatusCode::INTERNAL_SERVER_ERROR)
}
