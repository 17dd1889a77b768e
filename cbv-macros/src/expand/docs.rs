//! Documentation of what is generated.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Expr, parse_quote};

use crate::model::{
    Attribute as FieldAttribute, Base, Field, Fields, InitialValue, Verb, View, raw_name,
};

pub(super) fn setter(name: &str, default: Option<&Expr>) -> String {
    format!("Sets `{name}`, which is `{}` without it.", default_text(default))
}

fn default_text(default: Option<&Expr>) -> String {
    default.map_or_else(|| "Default::default()".to_owned(), code)
}

/// Tokens as one would write them, near enough.
fn code(tokens: impl ToTokens) -> String {
    let mut text = tokens.to_token_stream().to_string();
    for (from, to) in [
        (" :: ", "::"),
        (" < ", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        ("& ", "&"),
        (" (", "("),
        ("( ", "("),
        (" )", ")"),
        (" . ", "."),
        (" !", "!"),
        ("! ", "!"),
        ("[ ", "["),
        (" ]", "]"),
    ] {
        text = text.replace(from, to);
    }
    text.replace('|', "\\|")
}

/// What rustdoc says of `as_view`.
pub(super) fn as_view(view: &View) -> String {
    let name = raw_name(&view.ident);
    let mut lines = vec![
        format!(
            "The view with its attributes as declared, to be mounted: Django's `{name}.as_view()`."
        ),
        String::new(),
        "It answers the verbs in [`ALLOW`](Self::ALLOW).".to_owned(),
    ];
    if let Some(base) = &view.base {
        let path = code(&base.path);
        lines.push(format!("Handlers that are not its own are inherited from `{path}`."));
    }
    lines.extend(from_request(&view.fields));
    lines.push(attribute_table(&view.fields, "attribute"));
    lines.join("\n")
}

/// The captures that a route of the view has, and the query parameters that are read.
fn from_request(fields: &Fields) -> impl Iterator<Item = String> {
    let typed = |name: &str, field: &Field| format!("`{name}: {}`", code(&field.ty));
    let captures: Vec<_> = fields.captures().map(|(field, name)| typed(name, field)).collect();
    let queries: Vec<_> = fields.queries().map(|(field, q)| typed(&q.name, field)).collect();
    [("Captures of its route", captures), ("Query parameters", queries)]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(title, names)| format!("\n{title}: {}.", names.join(", ")))
}

/// The attribute that adds the table of verbs, while documentation is built.
pub(super) fn document(view: &View) -> TokenStream {
    let View { krate, ident, .. } = view;
    let base = view.base.as_ref().map(|base| {
        let path = &base.path;
        quote!(in #path)
    });
    let methods = view.methods.as_ref().map(|verbs| {
        let verbs: Vec<_> = verbs.iter().map(Verb::token).collect();
        let verbs = verbs.join(" ");
        quote!(: #verbs)
    });
    let flattened = view.fields.flattened().map(|(field, _)| &field.ty);
    let initial_values =
        view.initial_values().map(|InitialValue { name, value }| quote!(#name = #value));
    let options = quote!(#ident #base #methods #(+ #flattened)* (#(#initial_values),*));
    quote!(#[cfg_attr(doc, #krate::__private::__document(#options))])
}

/// A table of attributes: name, type and default. Empty without attributes.
pub(crate) fn attribute_table(fields: &Fields, title: &str) -> String {
    let rows: Vec<_> =
        fields.attributes().map(|(field, attribute)| row(field, attribute)).collect();
    if rows.is_empty() {
        return String::new();
    }
    format!("\n\n| {title} | type | default |\n|---|---|---|\n{}\n", rows.join("\n"))
}

fn row(field: &Field, attribute: &FieldAttribute) -> String {
    let (name, ty) = (raw_name(&field.ident), code(&field.ty));
    match attribute {
        FieldAttribute::Required => format!("| `{name}` | `{ty}` | required: an argument |"),
        FieldAttribute::Default(value) => {
            let default = default_text(value.as_ref());
            format!("| `{name}` | `{ty}` | `{default}`; `.{name}(..)` sets it |")
        }
    }
}

/// What rustdoc says of a base below the user's own words: its handlers.
pub(super) fn base(base: &Base) -> Option<Attribute> {
    if base.handlers.is_empty() {
        return None;
    }
    let mut lines = vec!["\n\n# Handlers\n\n| verb | method |\n|---|---|".to_owned()];
    lines.extend(base.handlers.iter().map(|handler| {
        let mut verbs: Vec<_> = handler.handler.verbs.iter().map(Verb::token).collect();
        verbs.extend(handler.handler.step.map(|option| option.step.name().to_owned()));
        format!("| `{}` | [`{1}`](Self::{1}) |", verbs.join("`, `"), handler.method)
    }));
    let text = lines.join("\n");
    Some(parse_quote!(#[doc = #text]))
}
