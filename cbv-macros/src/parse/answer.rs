//! The options `etag`, `last_modified`, `cache` and `vary`, of every view.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Expr, ExprPath, LitStr, Path};

use super::options::{once, value};
use super::values::{text, ungrouped};
use crate::model::{AnswerOptions, ConditionalOptions};

/// Their names.
pub(super) const CONDITIONAL: [&str; 2] = ["etag", "last_modified"];
pub(super) const OF_ANSWERS: [&str; 2] = ["cache", "vary"];

/// What Django has for them.
pub(super) const DJANGO: [(&str, &str); 5] = [
    ("condition", "in the options `etag` and `last_modified`"),
    ("cache_control", "in the option `cache`: write `cache = \"private, max-age=60\"`"),
    ("never_cache", "in the option `cache`: write `cache = \"no-store\"`"),
    ("vary_on_headers", "in the option `vary`: write `vary = [\"Accept-Language\"]`"),
    ("vary_on_cookie", "in the option `vary`: write `vary = \"Cookie\"`"),
];

/// `etag = Self::etag` and `last_modified = Self::last_modified`, of a view that knows without an object.
pub(super) fn conditional(
    options: &mut ConditionalOptions,
    name: &Ident,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    let function = function(name, input)?;
    let slot = if name == "etag" { &mut options.etag } else { &mut options.last_modified };
    once(slot, name, (name.clone(), function))
}

fn function(name: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    let given = value(name, input, &format!("Self::{name}"))?;
    match ungrouped(given) {
        Expr::Path(ExprPath { qself: None, path, .. }) => Ok(path),
        other if text(&other).is_some() || matches!(other, Expr::Array(_)) => {
            let message = format!(
                "columns are those of the object of a detail, which this view does not have: write a function, `{name} = Self::{name}`"
            );
            Err(syn::Error::new_spanned(other, message))
        }
        other => {
            let message = format!("`{name}` names a function: write `{name} = Self::{name}`");
            Err(syn::Error::new_spanned(other, message))
        }
    }
}

/// `cache = "private, max-age=60"` and `vary = ["Cookie"]`
pub(super) fn of_answers(
    options: &mut AnswerOptions,
    name: &Ident,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    if name == "cache" {
        let given: Expr = value(name, input, "\"private, max-age=60\"")?;
        let Some(literal) = text(&given) else {
            let message = "`cache` is a text: write `cache = \"private, max-age=60\"`";
            return Err(syn::Error::new_spanned(given, message));
        };
        return once(&mut options.cache, name, literal);
    }
    let given = ungrouped(value(name, input, "\"Cookie\"")?);
    let names: Option<Vec<LitStr>> = match &given {
        Expr::Array(array) => array.elems.iter().map(text).collect(),
        other => text(other).map(|name| vec![name]),
    };
    match names.filter(|names| !names.is_empty()) {
        Some(names) => once(&mut options.vary, name, names),
        None => {
            let message = "`vary` names headers of the request: write `vary = \"Cookie\"`";
            Err(syn::Error::new_spanned(given, message))
        }
    }
}
