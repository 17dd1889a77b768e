//! The templates of the library, for views that name them.

const TEMPLATES: [(&str, &str); 19] = [
    ("cbv/base.html", include_str!("../../built-in/cbv/base.html")),
    ("cbv/detail.html", include_str!("../../built-in/cbv/detail.html")),
    ("cbv/forms/attributes.html", include_str!("../../built-in/cbv/forms/attributes.html")),
    ("cbv/forms/checkbox.html", include_str!("../../built-in/cbv/forms/checkbox.html")),
    ("cbv/forms/choice.html", include_str!("../../built-in/cbv/forms/choice.html")),
    ("cbv/forms/choices.html", include_str!("../../built-in/cbv/forms/choices.html")),
    ("cbv/forms/errors.html", include_str!("../../built-in/cbv/forms/errors.html")),
    ("cbv/forms/field.html", include_str!("../../built-in/cbv/forms/field.html")),
    ("cbv/forms/file.html", include_str!("../../built-in/cbv/forms/file.html")),
    ("cbv/forms/form.html", include_str!("../../built-in/cbv/forms/form.html")),
    ("cbv/forms/input.html", include_str!("../../built-in/cbv/forms/input.html")),
    ("cbv/forms/label.html", include_str!("../../built-in/cbv/forms/label.html")),
    ("cbv/forms/option.html", include_str!("../../built-in/cbv/forms/option.html")),
    ("cbv/forms/p.html", include_str!("../../built-in/cbv/forms/p.html")),
    ("cbv/forms/select.html", include_str!("../../built-in/cbv/forms/select.html")),
    ("cbv/forms/textarea.html", include_str!("../../built-in/cbv/forms/textarea.html")),
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
