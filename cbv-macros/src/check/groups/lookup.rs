//! Which object a detail shows.

use super::columns::{Reading, column};
use crate::context::Ctxt;
use crate::model::checked::{CaptureField, Column, Lookup};
use crate::model::options::{ColumnName, Entity, Given, LookupOptions, Options};
use crate::model::{Fields, ViewInput};

/// A capture says which object is shown (Django: `AttributeError` at each request).
pub(super) fn check(cx: &Ctxt, view: &ViewInput) -> Option<Lookup> {
    let options = &view.options.generic;
    check_slug_field(cx, options);
    if options.lookup.lookup.is_given() {
        check_lookup_alone(cx, &options.lookup);
        return Some(Lookup::Hook);
    }
    let Some(Entity(model)) = options.source.model.value() else {
        if options.source.items.is_given() && !options.source.model.is_given() {
            let message =
                "`items` needs a function that finds one of them: add `lookup = Self::..`";
            cx.error(&view.ident, message);
        }
        return None;
    };
    let (key, slug) = captures(&options.lookup, &view.fields);
    check_both(cx, &options.lookup, key.is_some(), slug.is_some());
    if key.is_none() && slug.is_none() {
        report_no_capture(cx, view);
        return None;
    }
    Some(Lookup::Captures { model: model.clone(), key, slug })
}

/// By the key where that is captured, else by the slug; by both where the option says so.
fn captures(
    options: &LookupOptions,
    fields: &Fields,
) -> (Option<CaptureField>, Option<(CaptureField, Column)>) {
    let both = options.query_pk_and_slug.value().is_some_and(|both| both.value);
    let key = capture(fields, &name(&options.pk_url_kwarg, "pk"));
    let slug = capture(fields, &name(&options.slug_url_kwarg, "slug"));
    let slug = slug.filter(|_| key.is_none() || both).map(|field| {
        let column = match options.slug_field.value() {
            Some(ColumnName { literal, .. }) => column(literal),
            None => column(&syn::LitStr::new("slug", field.ident.span())),
        };
        (field, column)
    });
    (key, slug)
}

fn name(given: &Given<syn::LitStr>, default: &str) -> String {
    given.value().map_or_else(|| default.to_owned(), syn::LitStr::value)
}

fn capture(fields: &Fields, name: &str) -> Option<CaptureField> {
    let (field, _) = fields.captures().find(|(_, capture)| *capture == name)?;
    Some(CaptureField { ident: field.ident.clone(), ty: field.ty.clone() })
}

/// `slug_field = "isbn"`: a column of the model.
fn check_slug_field(cx: &Ctxt, options: &Options) {
    let given = &options.lookup.slug_field;
    let reading = Reading {
        source: &options.source,
        read: column,
        prefix: "",
        instead: "find the item in `lookup`",
    };
    let Some(name) = given.name() else { return };
    if reading.check_has_model(cx, name)
        && let Some(ColumnName { literal, example }) = given.value()
    {
        reading.check_name(cx, name, &column(literal), example);
    }
}

/// The options of the lookup that is not made.
fn check_lookup_alone(cx: &Ctxt, options: &LookupOptions) {
    let LookupOptions { pk_url_kwarg, slug_field, slug_url_kwarg, query_pk_and_slug, .. } = options;
    let unused =
        [pk_url_kwarg.name(), slug_field.name(), slug_url_kwarg.name(), query_pk_and_slug.name()];
    for name in unused.into_iter().flatten() {
        let message = format!("`{name}` has no effect beside `lookup`: remove one of them");
        cx.error(name, message);
    }
}

fn report_no_capture(cx: &Ctxt, view: &ViewInput) {
    let LookupOptions { pk_url_kwarg, slug_url_kwarg, .. } = &view.options.generic.lookup;
    // A name that could not be read may be that of a field.
    if pk_url_kwarg.is_refused() || slug_url_kwarg.is_refused() {
        return;
    }
    let field = match (pk_url_kwarg.value(), slug_url_kwarg.value()) {
        (Some(name), _) => {
            format!("`#[view(path)] {}: ..`, with the type of the key", name.value())
        }
        (None, Some(name)) => format!("`#[view(path)] {}: ..`", name.value()),
        (None, None) => "`#[view(path)] pk: ..`, with the type of the key, or `slug`".to_owned(),
    };
    let message = format!(
        "the view captures nothing that finds its object: add a field {field}; or write `lookup = Self::..`"
    );
    cx.error(&view.ident, message);
}

/// `query_pk_and_slug` looks for both (Django looks for what there is).
fn check_both(cx: &Ctxt, options: &LookupOptions, has_key: bool, has_slug: bool) {
    let Given::Value(option, both) = &options.query_pk_and_slug else { return };
    if !both.value || (!has_key && !has_slug) {
        return;
    }
    let missing = match (has_key, has_slug) {
        (false, _) => ("pk", name(&options.pk_url_kwarg, "pk")),
        (_, false) => ("slug", name(&options.slug_url_kwarg, "slug")),
        _ => return,
    };
    let (missing, field) = missing;
    cx.error(
        option,
        format!("there is no field for the {missing}: add `#[view(path)] {field}: ..`"),
    );
}
