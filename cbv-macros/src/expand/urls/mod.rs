//! `urls!`: a module of functions, and beside it the patterns with their views.

mod assertions;
mod functions;
mod patterns;
mod within;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::watch::watched;
use crate::model::{Urls, UrlsHeader};

pub(crate) fn urls(urls: &Urls) -> TokenStream {
    let UrlsHeader { attrs, vis, ident, app_name, .. } = &urls.header;
    let krate = &urls.krate;
    let methods = functions::methods(urls);
    let functions = app_name.is_none().then(|| functions::functions(urls));
    let own = functions::of_every_module(urls);
    let patterns = patterns::patterns(urls);
    let templates = urls.templates.iter().map(watched);
    quote! {
        #(#templates)*
        #(#attrs)*
        #vis mod #ident {
            #[allow(unused_imports)]
            use super::*;

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
        #patterns
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
