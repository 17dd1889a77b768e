//! The query for the object that the captures are about.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::columns::{around, variant_of};
use crate::model::checked::{CaptureField, Lookup};

pub(super) fn lookup(lookup: &Lookup, krate: &Path) -> TokenStream {
    let Lookup::Captures { model, key, slug } = lookup else { return TokenStream::new() };
    let mut query = quote!(__cbv_query);
    if let Some(CaptureField { ident, ty }) = key {
        let key = around(ty, quote!(<), quote!(as ::core::clone::Clone>::clone(&self.#ident)));
        query = quote!(#krate::query_set::Lookup::with_key(#query, #key));
    }
    if let Some((CaptureField { ident, .. }, column)) = slug {
        let column = variant_of(krate, model, column);
        query = quote! {
            #krate::query_set::Selection::with_slug(
                #query,
                #column,
                &#krate::Converter::to_url(&self.#ident),
            )
        };
    }
    quote!(fn lookup(&self, __cbv_query: Self::Query) -> Self::Query { #query })
}
