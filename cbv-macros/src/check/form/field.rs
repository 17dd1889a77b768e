//! The rules of one field.

use syn::{Expr, ExprLit, ExprUnary, Lit, Type, UnOp};

use crate::context::Ctxt;
use crate::model::form::{FormField, Required};
use crate::model::types;

pub(in crate::check) fn check(cx: &Ctxt, field: &FormField) {
    check_required(cx, field);
    check_bounds(cx, field, "min_length", "max_length");
    check_bounds(cx, field, "min_value", "max_value");
    check_bounds(cx, field, "decimal_places", "max_digits");
    check_choices(cx, field);
    check_pattern(cx, field);
    check_initial(cx, field);
    check_attributes(cx, field);
}

/// Whether an empty input is taken, the type says: an `Option` may be left out.
fn check_required(cx: &Ctxt, field: &FormField) {
    let required = &field.options.required;
    if !field.is_optional() {
        return;
    }
    match required.value() {
        Some(Required::Yes) => cx.error(
            required.name(),
            "an `Option` may be left out: write the type without `Option`, or remove `required`",
        ),
        Some(Required::No) => cx.error(
            required.name(),
            "an `Option` may be left out already: remove `required = false`",
        ),
        None => {}
    }
}

/// No value is at least 5 and at most 3.
fn check_bounds(cx: &Ctxt, field: &FormField, low: &str, high: &str) {
    let (Some(lowest), Some(highest)) = (field.rule(low), field.rule(high)) else { return };
    let (Some(least), Some(most)) = (number(&lowest.value), number(&highest.value)) else {
        return;
    };
    if least > most {
        let message = format!("`{low}` is above `{high}`: no value is allowed");
        cx.error(&lowest.value, message);
    }
}

/// The number of a literal.
fn number(value: &Expr) -> Option<f64> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_parse().ok(),
        Expr::Lit(ExprLit { lit: Lit::Float(number), .. }) => number.base10_parse().ok(),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => number(expr).map(|n| -n),
        _ => None,
    }
}

/// Rows are choices of the database's.
fn check_choices(cx: &Ctxt, field: &FormField) {
    if let Some(choices) = field.rule("choices").filter(|_| field.options.rows.is_given()) {
        let message = "`rows` and `choices` both say what can be chosen: remove one of them";
        cx.error(&choices.name, message);
    }
}

/// A regular expression that is none would be a panic when the form is first used.
fn check_pattern(cx: &Ctxt, field: &FormField) {
    let Some(rule) = field.rule("pattern") else { return };
    let Expr::Lit(ExprLit { lit: Lit::Str(pattern), .. }) = &rule.value else { return };
    if let Err(error) = regex_syntax::ast::parse::Parser::new().parse(&pattern.value()) {
        cx.error(pattern, format!("this is no regular expression: {}", error.kind()));
    }
}

/// A browser lets no page choose a file.
fn check_initial(cx: &Ctxt, field: &FormField) {
    if is_file(&field.ty) {
        let message = "a file has no initial value, since no page can choose one: remove `initial`";
        if let Some(name) = field.options.initial.name() {
            cx.error(name, message);
        }
    }
}

/// `UploadedFile`, or an `Option` or a list of it.
fn is_file(ty: &Type) -> bool {
    types::last_segment(ty)
        .is_some_and(|last| last.ident == "UploadedFile" || types::arguments(last).any(is_file))
}

/// Attributes of the tag that the form sets itself, and what sets them.
const OF_THE_FORM: [(&str, &str); 7] = [
    ("name", "the name of a field is that of the struct's: rename it there"),
    ("value", "the value is what was posted: write `initial = ..` for what is shown at first"),
    ("type", "the type follows from the widget: write `widget = Widget::input(\"..\")`"),
    ("checked", "what is checked follows from the value: write `initial = true`"),
    ("selected", "what is selected follows from the value: write `initial = ..`"),
    ("required", "that follows from the type: write `required` beside `attributes(..)`"),
    (
        "disabled",
        "an attribute does not stop what is posted: write `disabled` beside `attributes(..)`",
    ),
];

/// An attribute stands once, and none that the form sets.
fn check_attributes(cx: &Ctxt, field: &FormField) {
    let mut seen: Vec<String> = Vec::new();
    for attribute in field.options.attributes.value().into_iter().flat_map(|all| &all.0) {
        let name = attribute.name.value();
        if let Some((_, message)) = OF_THE_FORM.iter().find(|(known, _)| *known == name) {
            cx.error(&attribute.at, message);
        } else if seen.contains(&name) {
            cx.error(&attribute.at, format!("`{name}` is given twice"));
        }
        seen.push(name);
    }
}
