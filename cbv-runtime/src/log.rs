//! What is logged, with the feature `tracing`; without it nothing is.

use std::any::Any;

use axum::http::{Method, Uri};

/// Django logs `Method Not Allowed (GET): /path` as a warning; the path is escaped already here.
#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
pub(crate) fn method_not_allowed(method: &Method, uri: &Uri) {
    #[cfg(feature = "tracing")]
    tracing::warn!(target: "cbv::request", "Method Not Allowed ({method}): {}", uri.path());
}

#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
pub(crate) fn error(message: &str) {
    #[cfg(feature = "tracing")]
    tracing::error!(target: "cbv::request", "{message}");
}

#[cold]
pub(crate) fn panicked(panic: &(dyn Any + Send)) {
    let message = panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("of unknown cause");
    error(&format!("a handler panicked: {message}"));
}
