//! From the model to code. Nothing fails here: what could be wrong was found before.

mod access;
mod attributes;
mod base;
mod build;
#[cfg(feature = "forms")]
mod choices;
mod docs;
#[cfg(feature = "forms")]
mod form;
#[cfg(feature = "templates")]
mod form_shape;
mod generic_view;
mod groups;
mod handler;
mod handles;
mod hook;
mod known;
#[cfg(feature = "forms")]
mod model_fields;
mod overlooked;
#[cfg(feature = "templates")]
mod own_type;
mod setters;
pub(crate) mod stand_in;
#[cfg(feature = "static-files")]
mod static_files;
mod step;
mod success_message;
mod success_url;
#[cfg(feature = "templates")]
mod template_fields;
#[cfg(feature = "templates")]
mod templates;
mod urls;
#[cfg(feature = "templates")]
mod uses;
mod version;
mod view;
mod watch;

pub(crate) use attributes::attributes;
pub(crate) use base::base;
#[cfg(feature = "forms")]
pub(crate) use choices::choices;
pub(crate) use docs::attribute_table;
#[cfg(feature = "forms")]
pub(crate) use form::form;
#[cfg(feature = "templates")]
use form_shape::form_shape;
pub(crate) use generic_view::generic_view;
pub(crate) use handler::handler;
#[cfg(test)]
pub(crate) use hook::parsed as signature_of;
#[cfg(feature = "forms")]
pub(crate) use model_fields::model_fields;
#[cfg(feature = "static-files")]
pub(crate) use static_files::static_files;
#[cfg(feature = "templates")]
pub(crate) use template_fields::template_fields;
#[cfg(feature = "templates")]
pub(crate) use templates::{template, template_name, templates};
pub(crate) use urls::urls;
#[cfg(feature = "templates")]
use uses::{of_base as uses_of_base, of_derive as uses_of_derive};
pub(crate) use view::view;
use view::view_with;

#[cfg(not(feature = "templates"))]
fn uses_of_base(_: &crate::model::View) -> proc_macro2::TokenStream {
    proc_macro2::TokenStream::new()
}

#[cfg(not(feature = "templates"))]
fn uses_of_derive(
    _: &crate::model::View,
    _: &[crate::model::checked::Level],
) -> proc_macro2::TokenStream {
    proc_macro2::TokenStream::new()
}

#[cfg(not(feature = "templates"))]
fn form_shape(_: &syn::Path, _: impl Iterator<Item = String>) -> proc_macro2::TokenStream {
    proc_macro2::TokenStream::new()
}
