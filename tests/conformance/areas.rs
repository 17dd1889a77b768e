//! The areas of the cases, and the views behind each.

use axum::Router;

/// Makes a fresh application.
type MakeRouter = fn() -> Router;

/// Every area that Django's answers were recorded for, with its views once there are any.
const AREAS: [(&str, Option<MakeRouter>); 9] = [
    ("base", Some(crate::app::router)),
    ("template", Some(crate::app::router)),
    ("redirect", Some(crate::app::router)),
    ("list", None),
    ("detail", None),
    ("edit", None),
    ("dates", None),
    ("access", None),
    ("conditional", None),
];

/// What there is to replay the cases of an area with.
pub(crate) enum Area {
    Built(MakeRouter),
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
