//! What is left of an item that could not be understood: itself, and stand-ins.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, ItemImpl, ItemTrait, TraitItem, parse_quote};

use crate::context::Ctxt;
use crate::expand::stand_in;
use crate::parse;

pub(crate) fn view(cx: &Ctxt, item: TokenStream) -> TokenStream {
    let Ok(DeriveInput { ident, generics, attrs, .. }) = syn::parse2(item) else {
        return TokenStream::new();
    };
    let error = cx.take_first().unwrap_or_default();
    stand_in::view(&parse::crate_path_of(&attrs, "view"), &ident, &generics, &error)
}

pub(crate) fn attributes(cx: &Ctxt, item: TokenStream) -> TokenStream {
    let Ok(DeriveInput { ident, generics, attrs, .. }) = syn::parse2(item) else {
        return TokenStream::new();
    };
    let error = cx.take_first();
    stand_in::attributes(&parse::crate_path_of(&attrs, "view"), &ident, &generics, error.as_ref())
}

/// The item; an `impl` block of a view counts as one with a handler.
pub(crate) fn handler(item: TokenStream) -> TokenStream {
    match syn::parse2::<ItemImpl>(item.clone()) {
        Ok(mut block) if block.trait_.is_none() => {
            block.items.push(parse_quote! {
                #[doc(hidden)]
                pub const __CBV_REFUSED: bool = true;
            });
            quote!(#block)
        }
        _ => item,
    }
}

/// The module, if that much can be read.
pub(crate) fn urls(item: TokenStream) -> TokenStream {
    parse::urls_header(item).map_or_else(TokenStream::new, |header| stand_in::urls(&header))
}

/// The trait, without the attributes that only `#[base]` understands.
pub(crate) fn base(item: TokenStream) -> TokenStream {
    let Ok(mut base) = syn::parse2::<ItemTrait>(item.clone()) else { return item };
    for item in &mut base.items {
        if let TraitItem::Fn(method) = item {
            method.attrs.retain(|attr| !parse::is_handler(attr.path()));
        }
    }
    quote!(#base)
}

/// A form of which nothing is known but its name.
#[cfg(feature = "forms")]
pub(crate) fn form(cx: &Ctxt, item: TokenStream) -> TokenStream {
    let Ok(DeriveInput { ident, generics, attrs, .. }) = syn::parse2(item) else {
        return TokenStream::new();
    };
    let error = cx.take_first();
    stand_in::form(&parse::crate_path_of(&attrs, "form"), &ident, &generics, error.as_ref())
}

/// Choices of which nothing is known but that they are some.
#[cfg(feature = "forms")]
pub(crate) fn choices(item: TokenStream) -> TokenStream {
    let Ok(DeriveInput { ident, generics, attrs, .. }) = syn::parse2(item) else {
        return TokenStream::new();
    };
    stand_in::choices(&parse::crate_path_of(&attrs, "choice"), &ident, &generics)
}
