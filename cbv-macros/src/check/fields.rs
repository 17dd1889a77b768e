use cbv_syntax::names::context;
use quote::ToTokens;
use syn::Type;

use crate::context::Ctxt;
use crate::model::options::Group;
use crate::model::{Fields, GenericView, raw_name, types};

/// Methods that `AsView` has before any setter.
const TAKEN: [&str; 6] = ["layer", "clone", "into", "try_into", "to_owned", "call"];

/// An attribute is set by a method of its name, so it cannot be called what `as_view()` is done
/// with otherwise.
pub(super) fn check_setter_names(cx: &Ctxt, fields: &Fields) {
    for (field, _) in fields.with_default() {
        let name = raw_name(&field.ident);
        if TAKEN.contains(&name.as_str()) {
            cx.error(
                &field.ident,
                format!("an attribute with a default cannot be called `{name}`: what `as_view()` returns has a method of that name"),
            );
        }
    }
}

/// A view whose template has the captures of the route: one of them would hide what every template
/// has. Django's `view` gives way, as there.
pub(super) fn check_captures(cx: &Ctxt, generic: &'static GenericView, fields: &Fields) {
    let without_objects = |group| matches!(group, Group::Context | Group::FormContext);
    if !generic.all_groups().any(without_objects) {
        return;
    }
    for (field, name) in fields.captures() {
        if context::EVERYWHERE.contains(&name) {
            let message = format!(
                "the capture hides the `{name}` that every template has: choose another name, here and in the pattern"
            );
            cx.error_beside(&field.ident, message);
        }
    }
}

/// A query parameter has one value, or several of one kind: anything else would be 400 at each
/// request. A struct cannot be told from an enum or a newtype here.
pub(super) fn check_queries(cx: &Ctxt, fields: &Fields) {
    for (field, _) in fields.queries() {
        if has_parts(&field.ty) {
            let message =
                "a query parameter is one value, or a `Vec` of them: write a field for each part";
            cx.error(&field.ty, message);
        }
    }
}

/// A tuple, a map, or a sequence of them.
fn has_parts(ty: &Type) -> bool {
    matches!(types::ungrouped(ty), Type::Tuple(_))
        || types::last_segment(ty).is_some_and(|last| {
            let name = last.ident.to_string();
            matches!(name.as_str(), "HashMap" | "BTreeMap")
                || matches!(name.as_str(), "Option" | "Vec")
                    && types::arguments(last).any(has_parts)
        })
}

/// Attributes are found by the type of their struct, so a view has each struct once.
pub(super) fn check_flattened_once(cx: &Ctxt, fields: &Fields) {
    let mut seen: Vec<String> = Vec::new();
    for (field, _) in fields.flattened() {
        let ty = field.ty.to_token_stream().to_string();
        if seen.contains(&ty) {
            cx.error(&field.ty, "this struct is flattened twice: a view has its attributes once");
        }
        seen.push(ty);
    }
}

/// A struct inside of another is no place to reach from `as_view()`.
pub(super) fn check_not_nested(cx: &Ctxt, fields: &Fields) {
    for (field, _) in fields.flattened() {
        cx.error(
            &field.ident,
            "a struct of attributes does not flatten another: flatten both into the view",
        );
    }
}

/// Without a base, a view has no template to show a field to.
pub(super) fn check_shown(cx: &Ctxt, has_base: bool, fields: &Fields) {
    for (_, show) in fields.shown_extracts().filter(|_| !has_base) {
        cx.error(show, "this view has no template that could show the field: remove `show`");
    }
}

/// A struct that is shared is serialized as a whole.
pub(super) fn check_none_is_shown(cx: &Ctxt, fields: &Fields) {
    for (_, show) in fields.shown_extracts() {
        cx.error(
            show,
            "templates see what the shared struct serializes: write `#[derive(serde::Serialize)]` on it, and remove `show`",
        );
    }
}

/// A struct that is shared is built by itself: no setup of a view sees it.
pub(super) fn check_none_is_set_up(cx: &Ctxt, fields: &Fields) {
    for field in fields.set_up() {
        cx.error(
            &field.ident,
            "a field of a shared struct is filled by no setup: make it a field of the view",
        );
    }
}

/// What is checked when a view is mounted is known then: attributes, and nothing of a request.
pub(super) fn check_all_are_attributes(cx: &Ctxt, check: Option<&syn::Path>, fields: &Fields) {
    let Some(check) = check else { return };
    if fields.attributes().count() < fields.all.len() {
        cx.error(
            check,
            "`check` runs when the view is mounted and sees no request: it cannot be combined with `path`, `query` or `extract` fields",
        );
    }
}

/// `as_view(..)` has no arguments for the attributes of a shared struct.
pub(super) fn check_all_have_defaults(cx: &Ctxt, fields: &Fields) {
    for field in fields.required() {
        cx.error(
            &field.ident,
            "an attribute of a shared struct needs a default: write `#[view(default)]` or `#[view(default = ..)]`",
        );
    }
}
