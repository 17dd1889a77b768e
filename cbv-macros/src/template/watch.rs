//! How the compiler is told what an expansion depends on.

use std::path::Path;

use proc_macro2::TokenStream;
use quote::quote;

use super::home::VARIABLE;

/// Items that make the compiler look again when a file or the folder's name changes. Of constants
/// that nothing uses nothing is left in the binary.
pub(crate) fn watched<'f>(files: impl IntoIterator<Item = &'f Path>) -> TokenStream {
    let files = files.into_iter().map(path_text);
    quote! {
        const _: ::core::option::Option<&str> = ::core::option_env!(#VARIABLE);
        #(const _: &[u8] = ::core::include_bytes!(#files);)*
    }
}

/// A path as a literal.
pub(crate) fn path_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
