//! The options of access: on a view, on a base, on a handler.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{Expr, ExprPath, Lit, LitBool, LitStr, Path, Token, parenthesized};

use super::handler::{push_verb, verb};
use super::options::{flag, once, value};
use super::values::{text, ungrouped};
use crate::model::{
    ACCESS_OPTIONS, AccessCheck, AccessOptions, AccessSettings, CheckKind, Needed, Verb,
};

/// Whether an option of access follows.
pub(super) fn is_option(input: ParseStream<'_>) -> bool {
    let name = input.fork().call(Ident::parse_any);
    name.is_ok_and(|name| ACCESS_OPTIONS.iter().any(|option| name == option))
}

/// Reads one option; `None` when it is another one.
pub(super) fn option(
    options: &mut AccessOptions,
    name: &Ident,
    input: ParseStream<'_>,
) -> Option<syn::Result<()>> {
    let text = name.to_string();
    if !ACCESS_OPTIONS.contains(&text.as_str()) {
        return None;
    }
    options.first.get_or_insert_with(|| name.clone());
    if cfg!(not(feature = "access")) {
        let message = "this option needs the feature `access` of `cbv`: write `cbv = { features = [\"access\"] }` in `Cargo.toml`";
        return Some(Err(syn::Error::new(name.span(), message)));
    }
    Some(match text.as_str() {
        "login_required" => check(options, name, input, login),
        "permission_required" => check(options, name, input, permissions),
        "user_passes_test" => check(options, name, input, tests),
        _ => setting(&mut options.settings, name, input),
    })
}

fn check(
    options: &mut AccessOptions,
    name: &Ident,
    input: ParseStream<'_>,
    kind: impl FnOnce(&Ident, ParseStream<'_>) -> syn::Result<CheckKind>,
) -> syn::Result<()> {
    let verbs = verbs(name, input)?;
    let kind = kind(name, input)?;
    let check = AccessCheck { name: name.clone(), verbs, kind };
    if let Some(message) = options.checks.iter().find_map(|other| twice(other, &check)) {
        return Err(syn::Error::new(name.span(), message));
    }
    options.checks.push(check);
    Ok(())
}

/// Two checks of one kind for the same verbs are one option.
fn twice(first: &AccessCheck, second: &AccessCheck) -> Option<String> {
    let tokens = |check: &AccessCheck| {
        let mut tokens: Vec<_> = check.verbs.iter().map(Verb::token).collect();
        tokens.sort();
        tokens
    };
    let name = &second.name;
    let is_login = matches!(second.kind, CheckKind::Login);
    let covers = is_login && (first.verbs.is_empty() || second.verbs.is_empty());
    if *name != first.name || !(covers || tokens(first) == tokens(second)) {
        return None;
    }
    Some(match second.kind {
        CheckKind::Login => format!("`{name}` is given twice"),
        CheckKind::Permission(..) => format!(
            "`{name}` is given twice: write `{name} = [.., ..]`, or `{name} = any(.., ..)` where one of them is enough"
        ),
        CheckKind::Test(_) => format!(
            "`{name}` is given twice: write `{name} = [Self::.., Self::..]`; a user has to pass all of them"
        ),
    })
}

/// `login_required(post, put)`
fn verbs(name: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<Verb>> {
    if !input.peek(syn::token::Paren) {
        return Ok(Vec::new());
    }
    let content;
    parenthesized!(content in input);
    let verbs = verbs_in(name, &content);
    // What an error has left there would be a second one.
    content.parse::<proc_macro2::TokenStream>()?;
    verbs
}

fn verbs_in(name: &Ident, content: ParseStream<'_>) -> syn::Result<Vec<Verb>> {
    if content.is_empty() {
        let message =
            format!("which verbs does it guard? write `{name}(post)`, or `{name}` for all of them");
        return Err(syn::Error::new(name.span(), message));
    }
    let mut verbs = Vec::new();
    while !content.is_empty() {
        let at = content.span();
        let is_path = content.peek2(Token![::]) || content.peek2(syn::token::Paren);
        if is_path && (name == "permission_required" || name == "user_passes_test") {
            let message = format!(
                "in parentheses stand the verbs that are guarded: write `{name} = {}`",
                if name == "permission_required" {
                    "Permission::..`, `[.., ..]` or `any(.., ..)"
                } else {
                    "Self::.."
                }
            );
            return Err(syn::Error::new(at, message));
        }
        let guarded = verb(content)?;
        if matches!(guarded, Verb::NotAllowed { .. }) {
            let message = "`http_method_not_allowed` is no verb: a check without verbs is for those as well that nothing answers";
            return Err(syn::Error::new(at, message));
        }
        push_verb(&mut verbs, guarded)?;
        if !content.is_empty() {
            content.parse::<Token![,]>()?;
        }
    }
    Ok(verbs)
}

fn login(name: &Ident, input: ParseStream<'_>) -> syn::Result<CheckKind> {
    flag(name, input)?;
    Ok(CheckKind::Login)
}

/// `Permission::Edit`, `[Permission::Edit, Permission::Delete]`, `any(..)`, `all(..)`
fn permissions(name: &Ident, input: ParseStream<'_>) -> syn::Result<CheckKind> {
    let given = ungrouped(value(name, input, "Permission::EditBooks")?);
    let (needed, permissions) = match &given {
        Expr::Array(array) => (Needed::All, array.elems.iter().cloned().collect()),
        Expr::Call(call) => match needed(&call.func) {
            Some(needed) => (needed, call.args.iter().cloned().collect()),
            None => (Needed::All, vec![given.clone()]),
        },
        _ => (Needed::All, vec![given.clone()]),
    };
    if permissions.is_empty() {
        let message =
            "no permission is named, and everybody would pass: name one, or write `login_required`";
        return Err(syn::Error::new_spanned(given, message));
    }
    Ok(CheckKind::Permission(needed, permissions))
}

fn needed(function: &Expr) -> Option<Needed> {
    let Expr::Path(ExprPath { qself: None, path, .. }) = function else { return None };
    match path.get_ident()?.to_string().as_str() {
        "all" => Some(Needed::All),
        "any" => Some(Needed::Any),
        _ => None,
    }
}

/// `Self::is_staff`, `[Self::is_staff, Self::is_of_age]`
fn tests(name: &Ident, input: ParseStream<'_>) -> syn::Result<CheckKind> {
    let given = ungrouped(value(name, input, "Self::is_staff")?);
    let functions = match &given {
        Expr::Array(array) => array.elems.iter().map(|one| function(name, one)).collect(),
        one => function(name, one).map(|function| vec![function]),
    }?;
    if functions.is_empty() {
        let message =
            format!("no test is named, and everybody would pass: write `{name} = Self::is_staff`");
        return Err(syn::Error::new_spanned(given, message));
    }
    Ok(CheckKind::Test(functions))
}

fn function(name: &Ident, given: &Expr) -> syn::Result<Path> {
    match ungrouped(given.clone()) {
        Expr::Path(ExprPath { qself: None, path, .. }) => Ok(path),
        other => {
            let message = format!("`{name}` names a function: write `{name} = Self::is_staff`");
            Err(syn::Error::new_spanned(other, message))
        }
    }
}

fn setting(settings: &mut AccessSettings, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    match name.to_string().as_str() {
        "login_url" => once(&mut settings.login_url, name, value(name, input, "\"/sign-in/\"")?),
        "redirect_field_name" => {
            once(&mut settings.redirect_field_name, name, field_name(name, input)?)
        }
        "raise_exception" => once(&mut settings.raise_exception, name, raises(name, input)?),
        _ => {
            let message = value(name, input, "\"only for the staff\"")?;
            once(&mut settings.permission_denied_message, name, message)
        }
    }
}

/// `"back"`, or `None`, which is an empty name.
fn field_name(name: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let given: Expr = value(name, input, "\"next\"")?;
    if matches!(&given, Expr::Path(none) if none.path.is_ident("None")) {
        return Ok(LitStr::new("", given.span()));
    }
    match text(&given) {
        Some(text) if text.value().is_empty() => {
            let message =
                format!("write `{name} = None`, and the login does not know where to lead back");
            Err(syn::Error::new(text.span(), message))
        }
        Some(text) => Ok(text),
        None => {
            let message = format!("`{name}` is a text, or `None`: write `{name} = \"next\"`");
            Err(syn::Error::new_spanned(given, message))
        }
    }
}

/// `raise_exception`, `raise_exception = false`
fn raises(name: &Ident, input: ParseStream<'_>) -> syn::Result<bool> {
    if !input.peek(Token![=]) {
        return flag(name, input).map(|()| true);
    }
    match value(name, input, "true")? {
        Expr::Lit(given) if matches!(given.lit, Lit::Bool(_)) => {
            let Lit::Bool(LitBool { value, .. }) = given.lit else { return Ok(true) };
            Ok(value)
        }
        other => Err(syn::Error::new_spanned(other, format!("`{name}` is `true` or `false`"))),
    }
}
