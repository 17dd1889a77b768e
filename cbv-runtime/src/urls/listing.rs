//! What a debug build says about a path that a view refuses: the patterns, as for one that no
//! pattern has the shape of.

use axum::Router;
use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::Response;

use super::routes::Routes;
use super::unmatched::not_found;
use crate::error_pages::page;

/// On the answer of a view to a capture that is no value of its field.
#[derive(Clone)]
struct NoValue;

/// 404 for a capture that is no value of its field.
pub(crate) fn no_value() -> Response {
    let mut response = page(StatusCode::NOT_FOUND);
    if cfg!(debug_assertions) {
        response.extensions_mut().insert(NoValue);
    }
    response
}

/// The router with that page; in a release build as it is.
pub(super) fn with_listing<S>(made: Router<S>, routes: Routes) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    if !cfg!(debug_assertions) {
        return made;
    }
    made.layer(from_fn(move |asked, next| listed(asked, next, routes.clone())))
}

async fn listed(request: Request, next: Next, routes: Routes) -> Response {
    let (parts, body) = request.into_parts();
    let mut asked = Request::new(axum::body::Body::empty());
    *asked.method_mut() = parts.method.clone();
    *asked.uri_mut() = parts.uri.clone();
    *asked.headers_mut() = parts.headers.clone();
    let answer = next.run(Request::from_parts(parts, body)).await;
    // The body of an answer to HEAD is gone by now, its length known.
    let is_refused = answer.extensions().get::<NoValue>().is_some();
    if is_refused && asked.method() != Method::HEAD { not_found(&routes, &asked) } else { answer }
}
