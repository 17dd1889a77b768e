//! The areas of the cases.

/// Every area that Django's answers were recorded for.
pub(crate) const AREAS: [&str; 9] =
    ["base", "template", "redirect", "list", "detail", "edit", "dates", "access", "conditional"];
