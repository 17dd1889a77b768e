//! A request that axum has routed by another pattern than the one whose view answers.

use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, OriginalUri, Request};
use axum::response::Response;
use axum::routing::any;
use http::Extensions;
use tower::ServiceExt;

use super::nesting;

/// A pattern, and a path that it takes, as axum spells both.
pub(super) struct Told<'a> {
    pub(super) route: &'a str,
    pub(super) path: String,
}

/// Tells the request, in place of its captures by the route `routed`, those of another one: what
/// `Path` and `MatchedPath` extract.
///
/// Only axum's router can put them into a request. It is asked with one that has the same path,
/// prefixes of nested routers included, which may have captures, too.
pub(super) async fn retold(mut request: Request, own: Told<'_>, routed: Option<&str>) -> Request {
    let original = request.extensions().get::<OriginalUri>().cloned();
    let mut told = None;
    if let Some(nested) = nested(&request, &own, routed) {
        told = ask(&nested.route, &nested.path, original.clone()).await;
    }
    if told.is_none() {
        told = ask(own.route, &own.path, original).await;
    }
    request.extensions_mut().extend(told.unwrap_or_default());
    request
}

struct Nested {
    route: String,
    path: String,
}

/// The same behind the prefix of a router around this one.
fn nested(request: &Request, own: &Told<'_>, routed: Option<&str>) -> Option<Nested> {
    let matched = request.extensions().get::<MatchedPath>()?;
    let prefix = matched.as_str().strip_suffix(routed?)?;
    // Behind a tail there is a service that sees all of the path.
    let is_nested = !prefix.is_empty() && !prefix.contains("{*");
    is_nested.then(|| Nested {
        route: format!("{prefix}{}", own.route),
        path: format!("{}{}", nesting::prefix(request), own.path),
    })
}

async fn ask(route: &str, path: &str, original: Option<OriginalUri>) -> Option<Extensions> {
    let router = Router::new().without_v07_checks().route(route, any(tell));
    let mut question = Request::builder().uri(path).body(Body::empty()).ok()?;
    if let Some(original) = original {
        question.extensions_mut().insert(original);
    }
    let Ok(mut answer) = router.oneshot(question).await;
    let told = std::mem::take(answer.extensions_mut());
    answer.status().is_success().then_some(told)
}

/// What axum has put into the request.
async fn tell(mut request: Request) -> Response {
    let mut response = Response::default();
    *response.extensions_mut() = std::mem::take(request.extensions_mut());
    response
}
