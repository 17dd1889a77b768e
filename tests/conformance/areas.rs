//! The areas of the cases, and the views behind each.

use axum::Router;

/// Every area that Django's answers were recorded for, with its views once there are any.
const AREAS: [(&str, Option<fn() -> Router>); 9] = [
    ("base", Some(crate::base::router)),
    ("template", None),
    ("redirect", None),
    ("list", None),
    ("detail", None),
    ("edit", None),
    ("dates", None),
    ("access", None),
    ("conditional", None),
];

/// What there is to replay the cases of an area with.
pub(crate) enum Area {
    /// Makes a fresh application.
    Built(fn() -> Router),
    NoViewsYet,
    Unknown,
}

pub(crate) fn find(name: &str) -> Area {
    match AREAS.iter().find(|(area, _)| *area == name) {
        Some((_, Some(router))) => Area::Built(*router),
        Some((_, None)) => Area::NoViewsYet,
        None => Area::Unknown,
    }
}
