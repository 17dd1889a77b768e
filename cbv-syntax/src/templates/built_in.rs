//! The templates of the library, for views that name them.

const TEMPLATES: [(&str, &str); 5] = [
    ("cbv/base.html", include_str!("../../built-in/cbv/base.html")),
    ("cbv/detail.html", include_str!("../../built-in/cbv/detail.html")),
    ("cbv/list.html", include_str!("../../built-in/cbv/list.html")),
    ("cbv/pagination.html", include_str!("../../built-in/cbv/pagination.html")),
    ("cbv/value.html", include_str!("../../built-in/cbv/value.html")),
];

/// A template of the library. One of the application with the same name replaces it, and any may
/// extend or include it.
#[must_use]
pub fn built_in(name: &str) -> Option<&'static str> {
    TEMPLATES.iter().find(|(known, _)| *known == name).map(|(_, source)| *source)
}
