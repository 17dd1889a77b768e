//! The objects as JSON.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::columns::around;
use crate::model::options::Json;

pub(super) fn json(json: Option<&Json>, krate: &Path) -> TokenStream {
    let Some(json) = json else { return TokenStream::new() };
    let as_json = quote!(#krate::generic::AsJson::<Self::Query>);
    let how = match json {
        Json::Objects => quote!(#as_json::objects()),
        Json::Struct(ty) => around(ty, quote!(#as_json::of::<), quote!(>())),
    };
    quote! {
        fn json(&self) -> ::core::option::Option<#as_json> {
            ::core::option::Option::Some(#how)
        }
    }
}
