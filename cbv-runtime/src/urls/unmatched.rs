//! What is answered where no pattern takes the path.

use axum::extract::Request;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};

use super::encode::without_leading_slashes;
use super::routes::{RouteInfo, Routes};

/// Where the path with a slash behind it is one of a pattern's, the client is sent there: Django's
/// `APPEND_SLASH`. Otherwise 404.
///
/// GET and HEAD are moved by 301; any other verb by 308, so that it stays what it is and keeps
/// its body (RFC 9110, 15.4.9).
pub(super) fn unmatched(routes: &Routes, request: &Request) -> Response {
    match with_slash(routes, request) {
        Some(location) => {
            let status = match *request.method() {
                Method::GET | Method::HEAD => StatusCode::MOVED_PERMANENTLY,
                _ => StatusCode::PERMANENT_REDIRECT,
            };
            (status, [(LOCATION, location)]).into_response()
        }
        None => not_found(routes, request),
    }
}

fn with_slash(routes: &Routes, request: &Request) -> Option<HeaderValue> {
    let path = request.uri().path();
    if path.ends_with('/') {
        return None;
    }
    let slashed = format!("{path}/");
    routes.find(&slashed)?;
    let path = format!("{}{slashed}", super::nesting::prefix(request));
    // Browsers read a backslash as a slash, of which two would lead to another host.
    let mut location = without_leading_slashes(path.replace('\\', "%5C"));
    if let Some(query) = request.uri().query() {
        location.push('?');
        location.push_str(query);
    }
    HeaderValue::try_from(location).ok()
}

/// 404 for a path that no pattern takes.
pub(super) fn not_found(routes: &Routes, request: &Request) -> Response {
    crate::error_pages::not_found_among(request, routes.iter().map(RouteInfo::pattern))
}
