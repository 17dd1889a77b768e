//! The rules of the attributes that options of views of objects set.

use syn::{Expr, Lit, LitStr};

use super::view::literal;
use crate::context::Ctxt;
use crate::model::GenericOptions;

pub(super) fn check(cx: &Ctxt, options: &GenericOptions) {
    check_context_name(cx, options);
    check_count(cx, options);
    check_kwargs_differ(cx, options);
    check_kwargs_are_read(cx, options);
}

/// What the view puts into the context itself (Django: one of the two is lost).
const TAKEN: [&str; 10] = [
    "is_paginated",
    "model_name",
    "page_kwarg",
    "page_obj",
    "paginator",
    "request",
    "search",
    "search_kwarg",
    "sorting",
    "view",
];

/// `context_object_name = "books"`: a name that a template can write.
fn check_context_name(cx: &Ctxt, options: &GenericOptions) {
    let Some(literal) = options.start("context_object_name").and_then(literal) else { return };
    let name = literal.value();
    let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if !is_name {
        cx.error(literal, "templates cannot call it that: letters, digits and `_` make a name");
    } else if TAKEN.contains(&&*name) {
        let message =
            format!("the view gives its template a `{name}` of its own: write another name");
        cx.error(literal, message);
    }
}

/// `count = Duration::from_secs(60)`: a number does not say of what.
fn check_count(cx: &Ctxt, options: &GenericOptions) {
    let Some(Expr::Lit(literal)) = options.start("count").map(|start| &start.value) else { return };
    if !matches!(literal.lit, Lit::Bool(_)) {
        let message = "objects are counted each time, never, or once in a while: write `true`, `false` or `Duration::from_secs(60)`";
        cx.error(literal, message);
    }
}

/// The parameters of a list: option, name without it, and what has to be given for it to be read.
const KWARGS: [(&str, &str, Option<&str>); 3] = [
    ("page_kwarg", "page", None),
    ("search_kwarg", "q", Some("search_fields")),
    ("sort_kwarg", "sort", Some("sortable_by")),
];

/// One parameter cannot mean two things.
fn check_kwargs_differ(cx: &Ctxt, options: &GenericOptions) {
    let is_read =
        |needed: Option<&str>| needed.is_none_or(|name| options.expression(name).is_some());
    let mut before: Vec<(&str, Option<&LitStr>, String)> = Vec::new();
    for (option, default, _) in KWARGS.into_iter().filter(|(_, _, needed)| is_read(*needed)) {
        let start = options.start(option);
        let given = start.and_then(literal);
        if start.is_some() && given.is_none() {
            continue;
        }
        let name = given.map_or_else(|| default.to_owned(), LitStr::value);
        let same = before.iter().find(|(_, _, other)| *other == name);
        if let Some((other, first, _)) = same {
            let (at, other) = if given.is_some() { (given, *other) } else { (*first, option) };
            let message = format!("`{name}` is what `{other}` is called: write another name");
            if let Some(at) = at {
                cx.error(at, message);
            }
        }
        before.push((option, given, name));
    }
}

/// A parameter that nothing reads.
fn check_kwargs_are_read(cx: &Ctxt, options: &GenericOptions) {
    for (kwarg, _, needed) in KWARGS {
        let (Some(start), Some(needed)) = (options.start(kwarg), needed) else { continue };
        if options.expression(needed).is_none() {
            let message = format!("nothing reads that parameter: add `{needed} = [..]`");
            cx.error(&start.name, message);
        }
    }
}
