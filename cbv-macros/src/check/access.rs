//! The rules of the options of access.

use syn::{Expr, LitStr};

use crate::context::Ctxt;
use crate::model::AccessOptions;
use crate::parse::text;

/// A login is somewhere, and somebody is led there.
pub(super) fn check(cx: &Ctxt, options: &AccessOptions) {
    let settings = &options.settings;
    let login = settings.login_url.as_ref();
    if let Some(literal) = login.and_then(text)
        && let Some(problem) = cbv_syntax::login_url::problem(&literal.value())
    {
        cx.error(literal, problem);
    }
    if settings.raise_exception == Some(true) {
        let unused = login.map(|login| ("login_url", quote::quote!(#login)));
        let field = settings.redirect_field_name.as_ref();
        let unused =
            unused.or_else(|| field.map(|name| ("redirect_field_name", quote::quote!(#name))));
        if let Some((name, value)) = unused {
            cx.error(
                value,
                format!(
                    "with `raise_exception` nobody is led to a login: remove that, or `{name}`"
                ),
            );
        }
    }
    if let Some(literal) = settings.permission_denied_message.as_ref().and_then(text) {
        check_message(cx, &literal);
    }
    if let Some(other) = &settings.permission_denied_message
        && text(other).is_none()
        && !matches!(other, Expr::Path(_))
    {
        cx.error(
            other,
            "`permission_denied_message` is a text, or names a function: write `permission_denied_message = \"only for the staff\"`",
        );
    }
}

fn check_message(cx: &Ctxt, literal: &LitStr) {
    if literal.value().trim().is_empty() {
        cx.error(literal, "the message is empty: write who may, or leave the option out");
    }
}

/// The handler has its verbs.
pub(super) fn check_of_handler(cx: &Ctxt, options: &AccessOptions) {
    check(cx, options);
    for check in options.checks.iter().filter(|check| !check.verbs.is_empty()) {
        let name = &check.name;
        cx.error(name, format!("the verbs are those of the handler: write `{name}` without verbs"));
    }
}
