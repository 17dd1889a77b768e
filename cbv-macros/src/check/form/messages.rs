//! Messages of a field's own.

use syn::{Expr, ExprLit, Lit};

use crate::context::Ctxt;
use crate::model::form::{CODES, Code, FormField, Message};
use crate::model::raw_name;
use crate::suggest::{did_you_mean, listing};

/// Each code once; and where all errors of the field are the library's, only codes and parameters
/// that these have. `are_known` says whether they are.
pub(super) fn check(cx: &Ctxt, field: &FormField, are_known: bool) {
    let mut seen: Vec<String> = Vec::new();
    for message in field.options.error_messages.value().into_iter().flat_map(|all| &all.0) {
        let code = raw_name(&message.code);
        if seen.contains(&code) {
            cx.error(&message.code, format!("`{code}` has a message already"));
        } else if are_known {
            check_known(cx, message, &code);
        }
        seen.push(code);
    }
}

fn check_known(cx: &Ctxt, message: &Message, code: &str) {
    match CODES.iter().find(|(known, _)| *known == code) {
        Some(known) => check_parameters(cx, message, known),
        None => {
            let codes: Vec<_> = CODES.iter().map(|(code, _)| *code).collect();
            let hint = match did_you_mean(code, &codes) {
                hint if hint.is_empty() => format!("; there are {}", listing(&codes)),
                hint => hint,
            };
            cx.error(&message.code, format!("no error of this field has the code `{code}`{hint}"));
        }
    }
}

/// A parameter that the error does not have would be shown as it is written.
fn check_parameters(cx: &Ctxt, message: &Message, (code, known): &Code) {
    let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &message.text else { return };
    for name in parameters(&text.value()) {
        if known.contains(&name) {
            continue;
        }
        let hint = match (did_you_mean(name, known), known.is_empty()) {
            (_, true) => "; it has none".to_owned(),
            (hint, _) if hint.is_empty() => format!("; there are {}", listing(known)),
            (hint, _) => hint,
        };
        cx.error(text, format!("the error `{code}` has no parameter `{name}`{hint}"));
    }
}

/// The names in braces.
fn parameters(text: &str) -> impl Iterator<Item = &str> {
    let after = text.split('{').skip(1);
    after.filter_map(|after| after.split_once('}')).map(|(name, _)| name)
}
