//! The rules, each a function: from `model::*Input` to a type that follows them.

mod attributes;
mod base;
mod fields;
mod handler;
#[cfg(feature = "templates")]
mod object_attributes;
#[cfg(feature = "templates")]
mod objects;
mod reachable;
mod redirect;
#[cfg(feature = "templates")]
mod template_view;
#[cfg(feature = "templates")]
mod templates;
mod urls;
mod view;

pub(crate) use attributes::attributes;
pub(crate) use base::base;
pub(crate) use handler::handler;
#[cfg(feature = "templates")]
pub(crate) use templates::templates;
pub(crate) use urls::urls;
pub(crate) use view::{generic, view};

use syn::{Path, parse_quote};

/// Where generated code finds the library.
fn crate_path(given: Option<Path>) -> Path {
    given.unwrap_or_else(|| parse_quote!(::cbv))
}
