//! How the compiler is told what an expansion depends on.

use std::path::Path;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::ReadTemplate;

/// Items that make the compiler look again when a file or the folder's name changes. Of constants
/// that nothing uses nothing is left in the binary.
pub(super) fn watched(template: &ReadTemplate) -> TokenStream {
    let ReadTemplate { files, variable, .. } = template;
    let files = files.iter().map(|file| path_text(file));
    quote! {
        const _: ::core::option::Option<&str> = ::core::option_env!(#variable);
        #(const _: &[u8] = ::core::include_bytes!(#files);)*
    }
}

/// A path as a literal.
pub(super) fn path_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
