//! The rules, each a function: from `model::*Input` to a type that follows them.

mod access;
mod answer;
mod attributes;
mod base;
mod cache;
#[cfg(feature = "forms")]
mod choices;
mod fields;
#[cfg(feature = "forms")]
mod form;
mod generic_view;
mod groups;
mod handler;
mod long_form;
#[cfg(feature = "forms")]
mod model_fields;
mod reachable;
#[cfg(feature = "static-files")]
mod static_files;
#[cfg(feature = "templates")]
mod templates;
mod urls;
mod vary;
mod view;

pub(crate) use attributes::attributes;
pub(crate) use base::base;
#[cfg(feature = "forms")]
pub(crate) use choices::choices;
#[cfg(feature = "forms")]
pub(crate) use form::form;
pub(crate) use generic_view::generic_view;
pub(crate) use handler::handler;
#[cfg(feature = "forms")]
pub(crate) use model_fields::model_fields;
#[cfg(feature = "static-files")]
pub(crate) use static_files::static_files;
#[cfg(feature = "templates")]
pub(crate) use templates::templates;
pub(crate) use urls::urls;
pub(crate) use view::view;

use syn::{Path, parse_quote};

/// Where generated code finds the library.
fn crate_path(given: Option<Path>) -> Path {
    given.unwrap_or_else(|| parse_quote!(::cbv))
}
