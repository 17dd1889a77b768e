//! Django's eight verbs, in Django's order: the order of the `Allow` header.

use axum::http::Method;
use axum::routing::MethodFilter;

/// One of the verbs in Django's `http_method_names`.
#[derive(Clone, Copy)]
pub(crate) enum Verb {
    Get,
    Post,
    Put,
    Patch,
    Delete,
    Head,
    Options,
    Trace,
}

impl Verb {
    pub(crate) const COUNT: usize = 8;

    pub(crate) const NAMES: [&'static str; Self::COUNT] =
        ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"];

    pub(crate) const FILTERS: [MethodFilter; Self::COUNT] = [
        MethodFilter::GET,
        MethodFilter::POST,
        MethodFilter::PUT,
        MethodFilter::PATCH,
        MethodFilter::DELETE,
        MethodFilter::HEAD,
        MethodFilter::OPTIONS,
        MethodFilter::TRACE,
    ];

    /// The verb of a request; `None` for any that Django does not know.
    #[inline]
    pub(crate) fn of(method: &Method) -> Option<Self> {
        Some(match *method {
            Method::GET => Self::Get,
            Method::POST => Self::Post,
            Method::PUT => Self::Put,
            Method::PATCH => Self::Patch,
            Method::DELETE => Self::Delete,
            Method::HEAD => Self::Head,
            Method::OPTIONS => Self::Options,
            Method::TRACE => Self::Trace,
            _ => return None,
        })
    }
}
