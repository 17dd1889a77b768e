//! `search_fields` and `sortable_by`

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::columns::{column, of_entity, orders};
use crate::model::checked::{Filter, Match, SearchColumn};

pub(super) fn filter(filter: &Filter, krate: &Path) -> TokenStream {
    let Filter::Columns { model, search, sort, then } = filter else { return TokenStream::new() };
    let type_of_column = of_entity(krate, model, &quote!(>::Column));
    let search = search.as_ref().map(|columns| {
        let fields = columns.iter().map(|column| search_field(krate, model, column));
        quote! {
            const __CBV_FIELDS: &[#krate::query_set::SearchField<#type_of_column>] =
                &[#(#fields),*];
            let __cbv_query = __cbv_parameters.search(__cbv_query, __CBV_FIELDS)?;
        }
    });
    let sort = sort.as_ref().map(|columns| {
        let columns = columns.iter().map(|named| {
            let (name, column) = (&named.literal, column(krate, model, named));
            quote!((#name, #column))
        });
        let then = orders(krate, model, then);
        quote! {
            const __CBV_COLUMNS: &[(&str, #type_of_column)] = &[#(#columns),*];
            #then
            let __cbv_query = __cbv_parameters.sort(__cbv_query, __CBV_COLUMNS, __CBV_ORDER)?;
        }
    });
    quote! {
        fn filter_queryset(
            &self,
            __cbv_query: Self::Query,
            __cbv_parameters: &mut #krate::generic::ListParameters,
        ) -> ::core::result::Result<Self::Query, #krate::Error> {
            #search
            #sort
            ::core::result::Result::Ok(__cbv_query)
        }
    }
}

fn search_field(krate: &Path, model: &Path, field: &SearchColumn) -> TokenStream {
    let column = column(krate, model, &field.column);
    let matched = match field.matched {
        Match::Contains => quote!(Contains),
        Match::StartsWith => quote!(StartsWith),
        Match::Exact => quote!(Exact),
    };
    quote!(#krate::query_set::SearchField::#matched(#column))
}
