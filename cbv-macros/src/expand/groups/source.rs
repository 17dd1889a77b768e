//! The type of the query, the query, and the names of its model.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, Path, Type};

use super::super::hook::Call;
use super::columns::{around, field_of, of_entity, orders, variant_of};
use crate::model::checked::{Column, Order, Rows, Source};
use crate::model::spread;

pub(super) fn source(source: &Source, krate: &Path) -> TokenStream {
    match source {
        Source::Model { model, name, queryset, ordering, rows } => {
            let (name, queryset) = (name.as_deref(), queryset.as_ref());
            let select = Select { krate, model, name, queryset, ordering: ordering.as_deref() };
            select.items(rows)
        }
        Source::Items { item, queryset } => items(krate, item, queryset),
    }
}

/// `items = Row, queryset = Self::rows`
fn items(krate: &Path, item: &Type, queryset: &Path) -> TokenStream {
    let query = around(item, quote!(#krate::__private::Vec<), quote!(>));
    let call = called(krate, queryset, &query);
    quote! {
        type Query = #query;
        async fn queryset(&self) -> ::core::result::Result<Self::Query, #krate::Error> {
            #call
        }
    }
}

/// The function of the option `queryset`.
fn called(krate: &Path, function: &Path, query: &TokenStream) -> TokenStream {
    let call = Call {
        krate,
        wanted: "Queryset",
        named: query,
        function,
        arguments: &[],
        answer: &quote!(::core::result::Result<#query, #krate::Error>),
        is_async: true,
    };
    call.tokens()
}

/// `model = book::Entity`
struct Select<'a> {
    krate: &'a Path,
    model: &'a Path,
    name: Option<&'a str>,
    queryset: Option<&'a Path>,
    ordering: Option<&'a [Order]>,
}

impl Select<'_> {
    fn items(&self, rows: &Rows) -> TokenStream {
        let Self { krate, .. } = self;
        let query = self.query_type(rows);
        let queryset = self.queryset(rows);
        let model_name = model_name(krate, self.name);
        quote! {
            type Query = #query;
            async fn queryset(&self) -> ::core::result::Result<Self::Query, #krate::Error> {
                #queryset
            }
            #model_name
        }
    }

    /// What makes objects of the rows: models, models with related rows, or some columns.
    fn query_type(&self, rows: &Rows) -> TokenStream {
        let Self { krate, model, .. } = self;
        let query = match rows {
            Rows::Models => quote!(#krate::__private::sea_orm::Select<),
            Rows::Related(_) => quote!(#krate::query_set::Loaded<),
            Rows::Values(_) => quote!(#krate::query_set::Values<),
        };
        spread(model, quote!(#query __CbvEntity>))
    }

    /// What the option `queryset` gives, or all objects, in the order that is asked for.
    fn queryset(&self, rows: &Rows) -> TokenStream {
        let all = self.all();
        if let (Some(_), None, Rows::Models) = (self.queryset, self.ordering, rows) {
            return all;
        }
        let Self { krate, model, .. } = self;
        let all = self.queryset.map_or_else(
            || all.clone(),
            |function| {
                let block = quote!({ #all });
                let mark = spread(function, quote!(?));
                quote!(#block #mark)
            },
        );
        let select = match self.ordering {
            Some(ordering) => {
                let orders = orders(krate, model, ordering);
                quote!({ #orders #krate::query_set::OrderBy::ordered_by(#all, __CBV_ORDER) })
            }
            None => all,
        };
        let query = match rows {
            Rows::Models => select,
            Rows::Related(entities) => self.with_related(&select, entities),
            Rows::Values(columns) => self.with_values(&select, columns),
        };
        quote!(::core::result::Result::Ok(#query))
    }

    fn all(&self) -> TokenStream {
        let Self { krate, model, .. } = self;
        let Some(function) = self.queryset else {
            return of_entity(krate, model, &quote!(>::find()));
        };
        called(krate, function, &self.query_type(&Rows::Models))
    }

    fn with_related(&self, select: &TokenStream, entities: &[Expr]) -> TokenStream {
        let Self { krate, model, .. } = self;
        let load = around(model, quote!(<), quote!(>::load()));
        let loader = entities.iter().fold(load, |loader, entity| {
            let with = spread(entity, quote!(.with));
            quote!(#loader #with(#entity))
        });
        quote! {{
            use #krate::query_set::{Loads as _, WithoutLoader as _};
            #loader.__cbv_of(#select)
        }}
    }

    fn with_values(&self, select: &TokenStream, columns: &[Column]) -> TokenStream {
        let Self { krate, model, .. } = self;
        let columns = columns.iter().map(|column| self.value_column(column));
        let column = of_entity(krate, model, &quote!(>::Column));
        quote! {{
            const __CBV_COLUMNS: &[#krate::query_set::ValueColumn<#column>] = &[#(#columns),*];
            #krate::query_set::Values::new(#select, __CBV_COLUMNS)
        }}
    }

    /// The field says which type the column has.
    fn value_column(&self, column: &Column) -> TokenStream {
        let Self { krate, model, .. } = self;
        let literal = &column.literal;
        let (field, variant) = (field_of(column), variant_of(krate, model, column));
        quote!(#krate::query_set::ValueColumn::new(#literal, #variant, #field))
    }
}

/// What templates and variables are named after; the base's own, the name of the table, where the
/// path does not say it.
pub(super) fn model_name(krate: &Path, name: Option<&str>) -> TokenStream {
    let Some(name) = name else { return TokenStream::new() };
    quote! {
        fn model_name(&self) -> #krate::generic::ModelName {
            #krate::generic::ModelName {
                app_label: ::core::option::Option::None,
                name: ::core::option::Option::Some(#name),
            }
        }
    }
}
