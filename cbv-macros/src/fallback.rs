//! What is left of an item that could not be understood: itself, and enough stand-ins that one
//! mistake is one error.
//!
//! The error stands where a type is expected. The compiler says nothing more of a value that has
//! such a type, whatever is done with it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, ItemImpl, ItemTrait, TraitItem, parse_quote};

use crate::context::Ctxt;
use crate::{expand, parse};

pub(crate) fn view(cx: &Ctxt, item: TokenStream) -> TokenStream {
    let Ok(DeriveInput { ident, generics, attrs, .. }) = syn::parse2(item) else {
        return TokenStream::new();
    };
    let krate = parse::crate_path_of(&attrs);
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let error = cx.take_first().unwrap_or_default();
    let of_no_type = quote!(<Self as #krate::__private::checked::Handles>::View);
    let is_plain = generics.params.is_empty() && generics.where_clause.is_none();
    let constructor = constructor(if is_plain { &error } else { &of_no_type });
    let handles = if is_plain {
        expand::handles(&krate, &ident)
    } else {
        quote! {
            impl #impl_generics #krate::__private::checked::Handles for #ident #ty_generics {
                type View = #error;
                type Call = #of_no_type;
                type Slot = #of_no_type;
            }
        }
    };
    quote! {
        const _: () = {
            #handles
            impl #impl_generics #krate::View for #ident #ty_generics
            where
                Self: ::core::marker::Send + ::core::marker::Sync + 'static,
            {
                type State = ();
                type __CbvSource = #krate::__private::Stateless;
                type __CbvAttributes = ();
                type __CbvCaptures = ();
                const __CBV_INHERITED: #krate::__private::Slots<Self> =
                    #krate::__private::Slots::NONE;
                const __CBV_TABLE: #krate::__private::Table<Self> =
                    #krate::__private::Table::new(Self::__CBV_INHERITED, ::core::option::Option::None);
                async fn __cbv_build(
                    _: &Self::__CbvAttributes,
                    _: &mut #krate::__private::Parts,
                    _: &Self::State,
                ) -> ::core::result::Result<Self, #krate::__private::Rejected> {
                    ::core::unreachable!()
                }
            }
            impl #impl_generics #ident #ty_generics { #constructor }
        };
    }
}

/// `as_view` and `ALLOW` of a view with an error, which take and give everything.
pub(crate) fn constructor(error: &TokenStream) -> TokenStream {
    quote! {
        pub const ALLOW: &'static str = "";
        pub const as_view: #error = loop {};
    }
}

pub(crate) fn attributes(cx: &Ctxt, item: TokenStream) -> TokenStream {
    let Ok(DeriveInput { ident, generics, attrs, .. }) = syn::parse2(item) else {
        return TokenStream::new();
    };
    let krate = parse::crate_path_of(&attrs);
    let error = cx.take_first();
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let mut of_state = generics.clone();
    of_state.params.push(parse_quote!(__CbvState: ::core::marker::Send + ::core::marker::Sync));
    let (of_state, _, _) = of_state.split_for_impl();
    let bounds = quote!(Self: ::core::marker::Send + ::core::marker::Sync + 'static);
    quote! {
        const _: () = {
            impl #impl_generics #krate::Attributes for #ident #ty_generics where #bounds {
                type __CbvConfig = #error;
            }
            impl #of_state #krate::__private::Extract<__CbvState> for #ident #ty_generics
            where
                #bounds
            {
                async fn extract(
                    _: &Self::__CbvConfig,
                    _: &mut #krate::__private::Parts,
                    _: &__CbvState,
                ) -> ::core::result::Result<Self, #krate::__private::Rejected> {
                    ::core::unreachable!()
                }
            }
        };
    }
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
    parse::urls_header(item).map_or_else(TokenStream::new, |header| expand::urls_stand_in(&header))
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

/// A value that can be configured as the one that was meant.
#[cfg(feature = "templates")]
pub(crate) fn templates(krate: &syn::Path) -> TokenStream {
    quote!(#krate::__private::templates::embedded(&[]))
}
