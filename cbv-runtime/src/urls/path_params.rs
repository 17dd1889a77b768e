//! What axum's `Path` and `MatchedPath` extract from a request that axum has routed by another
//! pattern than the one whose view answers.

use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, OriginalUri, Request};
use axum::response::Response;
use axum::routing::any;
use http::Extensions;
use tower::ServiceExt;

use super::nesting;

/// A pattern, and a path that it takes, as axum writes both.
pub(super) struct PatternPath<'a> {
    pub(super) route: &'a str,
    pub(super) path: String,
}

/// Replaces the captures that the route `routed` has put into a request by those of the pattern
/// `own`.
///
/// Only axum's router can put captures into a request. So a router with that one pattern is given a
/// request with the same path. Where the router of the patterns is nested, the prefixes are part of
/// both, since they may have captures as well.
pub(super) async fn replace_path_params(
    mut request: Request,
    own: PatternPath<'_>,
    routed: Option<&str>,
) -> Request {
    let original = request.extensions().get::<OriginalUri>().cloned();
    let mut found = None;
    if let Some(nested) = nested(&request, &own, routed) {
        found = extensions_of(&nested.route, &nested.path, original.clone()).await;
    }
    if found.is_none() {
        found = extensions_of(own.route, &own.path, original).await;
    }
    request.extensions_mut().extend(found.unwrap_or_default());
    request
}

struct Nested {
    route: String,
    path: String,
}

/// The same pattern and path with the prefix of the routers around this one.
fn nested(request: &Request, own: &PatternPath<'_>, routed: Option<&str>) -> Option<Nested> {
    let matched = request.extensions().get::<MatchedPath>()?;
    let prefix = matched.as_str().strip_suffix(routed?)?;
    // Behind a tail there is a service that sees all of the path.
    let is_nested = !prefix.is_empty() && !prefix.contains("{*");
    is_nested.then(|| Nested {
        route: format!("{prefix}{}", own.route),
        path: format!("{}{}", nesting::prefix(request), own.path),
    })
}

async fn extensions_of(
    route: &str,
    path: &str,
    original: Option<OriginalUri>,
) -> Option<Extensions> {
    let router = Router::new().without_v07_checks().route(route, any(return_extensions));
    let mut request = Request::builder().uri(path).body(Body::empty()).ok()?;
    if let Some(original) = original {
        request.extensions_mut().insert(original);
    }
    let Ok(mut answer) = router.oneshot(request).await;
    let found = std::mem::take(answer.extensions_mut());
    answer.status().is_success().then_some(found)
}

/// Answers with what axum has put into the request.
async fn return_extensions(mut request: Request) -> Response {
    let mut response = Response::default();
    *response.extensions_mut() = std::mem::take(request.extensions_mut());
    response
}
