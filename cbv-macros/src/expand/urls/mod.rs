//! `urls!`: a module of functions, and beside it the patterns with their views.

mod assertions;
mod functions;
mod patterns;
mod within;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::watch::watched;
use crate::model::{ModuleHeader, Urls};

pub(crate) fn urls(urls: &Urls) -> TokenStream {
    let items = items(urls);
    let patterns = patterns::patterns(urls);
    let templates = urls.templates.iter().map(watched);
    let module = match &urls.header.module {
        None => items,
        Some(ModuleHeader { attrs, vis, ident }) => quote! {
            #(#attrs)*
            #vis mod #ident {
                #[allow(unused_imports)]
                use super::*;
                #items
            }
        },
    };
    quote! {
        #(#templates)*
        #module
        #patterns
    }
}

/// What the module has.
fn items(urls: &Urls) -> TokenStream {
    let krate = &urls.krate;
    let methods = functions::methods(urls);
    let functions = urls.header.app_name.is_none().then(|| functions::functions(urls));
    let own = functions::of_every_module(urls);
    quote! {
        /// The URLs of these patterns, behind the prefix under which they are mounted.
        #[derive(::core::fmt::Debug, ::core::clone::Clone)]
        pub struct Urls(#krate::__private::urls::Prefix);

        #[allow(private_interfaces, private_bounds)]
        impl Urls {
            #[doc(hidden)]
            pub const fn __cbv_behind(__cbv_prefix: #krate::__private::urls::Prefix) -> Self {
                Self(__cbv_prefix)
            }
            #methods
        }
        #functions
        #own
    }
}

/// What the type of a view is called beside the module.
fn view_alias(at: usize) -> Ident {
    format_ident!("__CbvView{at}")
}

/// What the type of an included module is called there.
fn module_alias(at: usize) -> Ident {
    format_ident!("__CbvModule{at}")
}
