//! From the model to code. Nothing fails here: what could be wrong was found before.

mod attributes;
mod base;
mod build;
mod docs;
mod generic;
mod handler;
#[cfg(feature = "templates")]
mod objects;
mod redirect;
mod setters;
#[cfg(feature = "templates")]
mod templates;
mod urls;
mod view;

pub(crate) use attributes::attributes;
pub(crate) use base::base;
pub(crate) use docs::attribute_table;
pub(crate) use generic::generic;
pub(crate) use handler::handler;
#[cfg(feature = "templates")]
pub(crate) use templates::{template, templates};
pub(crate) use urls::{urls, urls_stand_in};
pub(crate) use view::{handles, view};
