//! `to = urls::book_detail`: the URL of a function of `urls!`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, Member};

use crate::model::checked::Target;
use crate::model::{View, spread};

/// Called with the captures of the view, in their order. What is no path, nor a method of an
/// included module, stands for the URL itself.
pub(super) fn target(target: &Target, view: &View) -> TokenStream {
    let Target::To(to) = target else { return TokenStream::new() };
    let krate = &view.krate;
    let captures = view.fields.captures().map(|(field, _)| &field.ident);
    let arguments = spread(to, quote!((#(&self.#captures),*)));
    let url = match to {
        Expr::Path(function) => quote!(#function #arguments),
        Expr::Field(field) if matches!(field.member, Member::Named(_)) => quote!(#field #arguments),
        _ => quote!(#to),
    };
    quote! {
        fn __cbv_to(&self) -> ::core::option::Option<#krate::__private::String> {
            ::core::option::Option::Some(::core::convert::Into::into(#url))
        }
    }
}
