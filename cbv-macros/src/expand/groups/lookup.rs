//! The query for the object that the captures are about.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::columns::{around, column, field_of, of_entity};
use crate::model::checked::{CaptureField, Column, Lookup};
use crate::model::placed;

pub(super) fn lookup(lookup: &Lookup, krate: &Path) -> TokenStream {
    let Lookup::Captures { model, key, slug } = lookup else { return TokenStream::new() };
    let key = key.as_ref().map(|CaptureField { ident, ty }| {
        let key = around(ty, quote!(<), quote!(as ::core::clone::Clone>::clone(&self.#ident)));
        let wanted = quote!(<Self::Query as #krate::query_set::Lookup>::Key);
        let wanted = quote!(as #krate::__private::checked::KeyOf<#wanted>>::key);
        let key_of = around(ty, quote!(<), wanted);
        quote!(let __cbv_query = #krate::query_set::Lookup::with_key(__cbv_query, #key_of(#key));)
    });
    let slug = slug.as_ref().map(|(field, column)| with_slug(krate, model, field, column));
    quote! {
        fn lookup(&self, __cbv_query: Self::Query) -> Self::Query {
            #key
            #slug
            __cbv_query
        }
    }
}

/// The rows with this slug, in a column of texts.
fn with_slug(
    krate: &Path,
    model: &Path,
    CaptureField { ident, .. }: &CaptureField,
    named: &Column,
) -> TokenStream {
    let (field, column) = (field_of(named), column(krate, model, named));
    let type_of_column = of_entity(krate, model, &quote!(>::Column));
    let is_text = placed(named.literal.span(), quote!(.is_text()));
    quote! {
        {
            use #krate::__private::checked::OtherField as _;
            #krate::__private::checked::SlugField::of(#field) #is_text;
        }
        const __CBV_SLUG: #type_of_column = #column;
        let __cbv_slug = #krate::Converter::to_url(&self.#ident);
        let __cbv_query =
            #krate::query_set::Selection::with_slug(__cbv_query, __CBV_SLUG, &__cbv_slug);
    }
}
