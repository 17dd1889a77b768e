//! What is left of an item that could not be understood: itself, and enough stand-ins that one
//! mistake is one error.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

pub(crate) fn view(item: TokenStream) -> TokenStream {
    let Ok(DeriveInput { ident, generics, .. }) = syn::parse2(item) else {
        return TokenStream::new();
    };
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    quote! {
        const _: () = {
            impl #impl_generics ::cbv::View for #ident #ty_generics
            where
                Self: ::core::marker::Send + ::core::marker::Sync + 'static,
            {
                type State = ();
                type __CbvSource = ::cbv::__private::Stateless;
                type __CbvAttributes = ();
                const __CBV_INHERITED: ::cbv::__private::Slots<Self> =
                    ::cbv::__private::Slots::NONE;
                const __CBV_TABLE: ::cbv::__private::Table<Self> =
                    ::cbv::__private::Table::new(Self::__CBV_INHERITED, ::core::option::Option::None);
                async fn __cbv_build(
                    _: &Self::__CbvAttributes,
                    _: &mut ::cbv::__private::Parts,
                    _: &Self::State,
                ) -> ::core::result::Result<Self, ::cbv::__private::Response> {
                    ::core::unreachable!()
                }
            }
            impl #impl_generics #ident #ty_generics
            where
                Self: ::core::marker::Send + ::core::marker::Sync + 'static,
            {
                pub const ALLOW: &'static str = "";
                pub fn as_view() -> ::cbv::AsView<Self> {
                    ::cbv::__private::as_view(())
                }
            }
        };
    }
}

pub(crate) fn attributes(_: TokenStream) -> TokenStream {
    TokenStream::new()
}

pub(crate) fn handler(item: TokenStream) -> TokenStream {
    item
}

/// The trait, without the attributes that only `#[base]` understands.
pub(crate) fn base(item: TokenStream) -> TokenStream {
    item
}
