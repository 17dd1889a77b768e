//! The values of a form, some of them, and how they become the struct.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::form::Form;

/// The hidden struct. A user's `#[derive(Default)]` would ask the types for it.
pub(super) fn partial(form: &Form) -> TokenStream {
    let fields = form.fields.iter().map(|field| {
        let (vis, ident, ty) = (&field.vis, &field.ident, &field.ty);
        quote!(#vis #ident: ::core::option::Option<#ty>)
    });
    let names = form.fields.iter().map(|field| &field.ident);
    quote! {
        #[doc(hidden)]
        pub struct __CbvPartial { #(#fields),* }

        impl ::core::default::Default for __CbvPartial {
            fn default() -> Self {
                Self { #(#names: ::core::option::Option::None),* }
            }
        }
    }
}

/// `initial`, `complete` and `of`.
pub(super) fn methods(form: &Form) -> TokenStream {
    let krate = &form.krate;
    let names: Vec<_> = form.fields.iter().map(|field| &field.ident).collect();
    let positions: Vec<_> = (0..names.len()).collect();
    quote! {
        fn initial(
            __cbv_partial: &Self::Partial,
            __cbv_initial: &mut #krate::forms::InitialValues,
        ) {
            #(if let ::core::option::Option::Some(__cbv_value) = &__cbv_partial.#names {
                __cbv_initial.set(#positions, __cbv_value);
            })*
        }

        fn complete(__cbv_partial: Self::Partial) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(Self { #(#names: __cbv_partial.#names?),* })
        }

        fn of(__cbv_cleaned: &Self, __cbv_initial: &mut #krate::forms::InitialValues) {
            #(__cbv_initial.set(#positions, &__cbv_cleaned.#names);)*
        }
    }
}
