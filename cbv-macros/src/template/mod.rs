//! Templates while the crate that they belong to compiles: found, parsed, followed.

#[cfg(feature = "templates")]
mod check;
#[cfg(feature = "templates")]
mod home;
#[cfg(feature = "templates")]
mod watch;

#[cfg(feature = "templates")]
pub(crate) use check::check;
#[cfg(feature = "templates")]
pub(crate) use home::Home;
#[cfg(feature = "templates")]
pub(crate) use watch::{path_text, watched};

/// Without the feature nobody renders templates.
#[cfg(not(feature = "templates"))]
pub(crate) fn check(_: &crate::context::Ctxt, _: &syn::LitStr) -> proc_macro2::TokenStream {
    proc_macro2::TokenStream::new()
}
