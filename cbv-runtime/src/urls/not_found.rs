//! The answer where no pattern takes the path: a redirect to the path with a slash, or 404.
//!
//! In a debug build the page of a 404 lists the patterns, as Django's does.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};

use super::encode::without_leading_slashes;
use super::routes::{RouteInfo, Routes};
use crate::error_pages::error_page;

/// A redirect to the path with a slash at its end, if a pattern takes that: Django's
/// `APPEND_SLASH`. Otherwise 404.
///
/// It is 301 for GET and HEAD, and 308 for any other verb, which then keeps its body (RFC 9110,
/// 15.4.9).
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
    // Browsers resolve `.` and `..`: the redirect would lead elsewhere.
    let last = path.rsplit('/').next().unwrap_or_default();
    if matches!(super::encode::decoded(last).as_deref(), None | Some("" | "." | "..")) {
        return None;
    }
    let slashed = format!("{path}/");
    routes.find(&slashed)?;
    let path = format!("{}{slashed}", super::nesting::prefix(request));
    let mut location = without_leading_slashes(path);
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

/// Marks the 404 of a view whose field does not take the text of its capture.
#[derive(Clone)]
struct NoValue;

/// 404 for the text of a capture that is not a value of its field.
pub(crate) fn no_value() -> Response {
    let mut response = error_page(StatusCode::NOT_FOUND);
    if cfg!(debug_assertions) {
        response.extensions_mut().insert(NoValue);
    }
    response
}

/// The router, which in a debug build lists the patterns as well where a view refuses a path.
pub(super) fn with_patterns_listed<S>(made: Router<S>, routes: Routes) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    if !cfg!(debug_assertions) {
        return made;
    }
    made.layer(from_fn(move |request, next| listed(request, next, routes.clone())))
}

async fn listed(request: Request, next: Next, routes: Routes) -> Response {
    let (parts, body) = request.into_parts();
    let mut copy = Request::new(Body::empty());
    *copy.method_mut() = parts.method.clone();
    *copy.uri_mut() = parts.uri.clone();
    *copy.headers_mut() = parts.headers.clone();
    let answer = next.run(Request::from_parts(parts, body)).await;
    // The body of an answer to HEAD is gone by now, its length known.
    let is_refused = answer.extensions().get::<NoValue>().is_some();
    if is_refused && copy.method() != Method::HEAD { not_found(&routes, &copy) } else { answer }
}
