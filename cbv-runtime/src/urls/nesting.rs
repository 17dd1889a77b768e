//! The prefix that outer routers have removed from a path.

use axum::extract::{OriginalUri, Request};

/// The part of the original path before the part that a router sees.
pub(crate) fn nested_under<'p>(original: &'p str, seen: &str) -> &'p str {
    let prefix = original.strip_suffix(seen).unwrap_or(match seen {
        // `/shop` of a router nested under `/shop` is its `/`.
        "/" => original,
        _ => "",
    });
    prefix.trim_end_matches('/')
}

/// The part of a request's original path before the part that this router sees.
pub(super) fn prefix(request: &Request) -> &str {
    let original = request.extensions().get::<OriginalUri>();
    original.map_or("", |original| nested_under(original.0.path(), request.uri().path()))
}
