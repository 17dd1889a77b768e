//! The configured values of a struct, and their setters.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::Expr;
use syn::spanned::Spanned;

use super::docs;
use crate::model::{Attribute, Field, Fields, located, raw_name};

/// `__CbvConfig` and `__CbvSetters`, for the anonymous constant of a struct with attributes.
/// `of_trait` is what else the struct of values says about itself.
pub(super) fn config(
    krate: &syn::Path,
    owner: &Ident,
    fields: &Fields,
    of_trait: &TokenStream,
) -> TokenStream {
    let owner = raw_name(owner);
    let labels = fields.attributes().map(|(field, _)| raw_name(&field.ident));
    let names = fields.attributes().map(|(field, _)| &field.ident);
    let types = fields.attributes().map(|(field, _)| &field.ty);
    let setters = fields.with_default().map(|(field, default)| setter(krate, field, default));
    quote! {
        #[doc(hidden)]
        #[::core::prelude::v1::derive(::core::clone::Clone)]
        pub struct __CbvConfig { #(#names: #types),* }

        #[doc(hidden)]
        #[::core::prelude::v1::derive(::core::clone::Clone)]
        pub struct __CbvSetters<__CbvNext>(__CbvNext);

        impl<__CbvNext> ::core::ops::Deref for __CbvSetters<__CbvNext> {
            type Target = __CbvNext;
            fn deref(&self) -> &__CbvNext { &self.0 }
        }

        impl<__CbvNext: #krate::__private::Chain> #krate::__private::Chain for __CbvSetters<__CbvNext> {
            type View = __CbvNext::View;
            fn settings(&self) -> &#krate::__private::Settings<Self::View> { self.0.settings() }
            fn from_settings(__cbv_settings: #krate::__private::Settings<Self::View>) -> Self {
                Self(#krate::__private::Chain::from_settings(__cbv_settings))
            }
        }

        impl #krate::__private::AttributeSet for __CbvConfig {
            const STRUCT: &'static str = ::core::concat!(::core::module_path!(), "::", #owner);
            const NAMES: &'static [&'static str] = &[#(#labels),*];
            type Setters<__CbvNext: #krate::__private::Chain> = __CbvSetters<__CbvNext>;
            #of_trait
        }

        impl<__CbvNext: #krate::__private::Chain> __CbvSetters<__CbvNext> {
            #(#setters)*
        }
    }
}

fn setter(krate: &syn::Path, field: &Field, default: Option<&Expr>) -> TokenStream {
    let Field { ident, ty, .. } = field;
    let doc = docs::setter(&raw_name(ident), default);
    quote! {
        #[doc = #doc]
        #[must_use]
        pub fn #ident(&self, #ident: impl #krate::IntoAttribute<#ty>) -> #krate::AsView<__CbvNext::View> {
            #krate::__private::Chain::edit(self, |__cbv_config: &mut __CbvConfig| {
                __cbv_config.#ident = #krate::IntoAttribute::into_attribute(#ident);
            })
        }
    }
}

/// `__CbvConfig { .. }`, with defaults, and with variables of their names for required ones.
pub(super) fn initial_config(krate: &syn::Path, fields: &Fields) -> TokenStream {
    let values = fields.attributes().map(|(field, attribute)| {
        let ident = &field.ident;
        let value = match attribute {
            Attribute::Required => quote!(#krate::IntoAttribute::into_attribute(#ident)),
            Attribute::Default(value) => default_value(krate, &field.ty, value.as_ref()),
        };
        quote!(#ident: #value)
    });
    quote!(__CbvConfig { #(#values),* })
}

/// The value of `default`, `default = expr`.
pub(super) fn default_value(
    krate: &syn::Path,
    ty: &syn::Type,
    value: Option<&Expr>,
) -> TokenStream {
    match value {
        None => {
            let span = located(ty.span());
            quote_spanned!(span=> <#ty as ::core::default::Default>::default())
        }
        Some(value) => {
            let span = located(value.span());
            quote_spanned!(span=> #krate::__private::into_attribute::<#ty>(#value))
        }
    }
}
