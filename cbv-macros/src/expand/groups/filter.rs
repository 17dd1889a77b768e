//! `search_fields` and `sortable_by`

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::columns::{orders, variant_of};
use crate::model::checked::{Filter, Match, SearchColumn};

pub(super) fn filter(filter: &Filter, krate: &Path) -> TokenStream {
    let Filter::Columns { model, search, sort, then } = filter else { return TokenStream::new() };
    let search = search.as_ref().map(|columns| {
        let fields = columns.iter().map(|column| search_field(krate, model, column));
        quote!(let __cbv_query = __cbv_parameters.search(__cbv_query, &[#(#fields),*])?;)
    });
    let sort = sort.as_ref().map(|columns| {
        let columns = columns.iter().map(|column| {
            let (name, variant) = (&column.literal, variant_of(krate, model, column));
            quote!((#name, #variant))
        });
        let then = orders(krate, model, then);
        quote!(let __cbv_query = __cbv_parameters.sort(__cbv_query, &[#(#columns),*], &[#then])?;)
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

fn search_field(krate: &Path, model: &Path, column: &SearchColumn) -> TokenStream {
    let variant = variant_of(krate, model, &column.column);
    let matched = match column.matched {
        Match::Contains => quote!(Contains),
        Match::StartsWith => quote!(StartsWith),
        Match::Exact => quote!(Exact),
    };
    quote!(#krate::query_set::SearchField::#matched(#variant))
}
