//! `static_files!(..)`

use proc_macro2::TokenStream;
use quote::quote;

use super::watch::path_text;
use crate::model::StaticFiles;
use crate::template::STATIC_VARIABLE;

/// In a debug build of the crate the files are read where they are; in a release build they are in
/// the binary.
pub(crate) fn static_files(files: &StaticFiles) -> TokenStream {
    let StaticFiles { krate, folder, files } = files;
    let folder = path_text(folder);
    let contents = files.iter().map(|(name, file)| {
        let file = path_text(file);
        quote!((#name, ::core::include_bytes!(#file)))
    });
    quote! {
        const _: ::core::option::Option<&str> = ::core::option_env!(#STATIC_VARIABLE);
        #[cfg(debug_assertions)]
        let __cbv_files = #krate::__private::static_files::in_folder(#folder);
        #[cfg(not(debug_assertions))]
        let __cbv_files = #krate::__private::static_files::embedded(&[#(#contents),*]);
        __cbv_files
    }
}
