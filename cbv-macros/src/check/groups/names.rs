//! What templates call the objects.

use cbv_syntax::names::context;

use crate::context::Ctxt;
use crate::model::options::{Group, Initial, NamesOptions};

/// `context_object_name = "books"`: a name that a template can write, and that the view itself does
/// not give to another value (Django: one of the two is lost).
pub(super) fn check_attributes(cx: &Ctxt, groups: &[Group], options: &NamesOptions) {
    let Some(literal) = options.context_object_name.value().and_then(Initial::text) else { return };
    let name = literal.value();
    let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if !is_name {
        cx.error(literal, "not the name of a template variable: use letters, digits and `_`");
    } else if groups.iter().any(|group| variables(*group).contains(&&*name)) {
        let message =
            format!("the view gives its template a `{name}` of its own: choose another name");
        cx.error(literal, message);
    }
}

/// What a view with this group puts into the context of its template.
fn variables(group: Group) -> &'static [&'static str] {
    match group {
        Group::Template => context::TEMPLATE,
        Group::Names => context::NAMES,
        Group::Pages => context::PAGES,
        Group::Filter => context::FILTER,
        Group::Context
        | Group::ListContext
        | Group::DetailContext
        | Group::Source
        | Group::Lookup
        | Group::Target => &[],
    }
}
