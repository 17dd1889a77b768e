//! The areas of the cases.

/// Every area that Django's answers were recorded for, and whether it has views.
const AREAS: [(&str, bool); 9] = [
    ("base", true),
    ("template", true),
    ("redirect", true),
    ("list", true),
    ("detail", true),
    ("edit", true),
    ("dates", true),
    ("access", true),
    ("conditional", true),
];

/// What there is to replay the cases of an area with.
pub(crate) enum Area {
    Built,
    NoViewsYet,
    Unknown,
}

/// Those with views.
pub(crate) fn built() -> impl Iterator<Item = &'static str> {
    AREAS.iter().filter(|(_, is_built)| *is_built).map(|(area, _)| *area)
}

pub(crate) fn find(name: &str) -> Area {
    match AREAS.iter().find(|(area, _)| *area == name) {
        Some((_, true)) => Area::Built,
        Some((_, false)) => Area::NoViewsYet,
        None => Area::Unknown,
    }
}
