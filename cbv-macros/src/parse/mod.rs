//! From tokens to `model::*Input`: syntax only. Errors are recorded and passed over.

mod access;
mod answer;
mod attributes;
mod base;
#[cfg(feature = "forms")]
mod choices;
mod fields;
#[cfg(feature = "forms")]
mod form;
mod generic_view;
mod handler;
#[cfg(feature = "forms")]
mod model_fields;
mod notation;
mod options;
mod pattern;
#[cfg(feature = "templates")]
mod serde;
mod structure;
mod success_message;
mod success_url;
#[cfg(feature = "templates")]
mod template_fields;
#[cfg(feature = "templates")]
mod templates;
mod urls;
mod values;
mod view;

pub(crate) use attributes::attributes;
pub(crate) use base::{base, base_options};
#[cfg(feature = "forms")]
pub(crate) use choices::choices;
pub(crate) use fields::fields;
#[cfg(feature = "forms")]
pub(crate) use form::form;
pub(crate) use handler::{handler, handler_options, is_handler};
#[cfg(feature = "forms")]
pub(crate) use model_fields::model_fields;
pub(crate) use options::{crate_path_of, initial_values};
pub(crate) use pattern::pattern;
#[cfg(feature = "templates")]
pub(crate) use template_fields::template_fields;
#[cfg(feature = "static-files")]
pub(crate) use templates::static_files;
#[cfg(feature = "templates")]
pub(crate) use templates::{template, template_name, templates};
pub(crate) use urls::{urls, urls_header};
pub(crate) use values::text;
pub(crate) use view::view;
