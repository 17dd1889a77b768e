//! The form of a view.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

pub(super) fn form(form: &Path) -> TokenStream {
    quote!(type Form = #form;)
}
