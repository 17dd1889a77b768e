//! The type of the query, the query, and the names of its model.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Expr, Path, Type};

use super::columns::{around, of_entity, orders, variant_of};
use crate::model::checked::{Column, Order, Rows, Source};
use crate::model::{located, spread};

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
    let call = called(queryset, quote!(.await));
    quote! {
        type Query = #query;
        async fn queryset(&self) -> ::core::result::Result<Self::Query, #krate::Error> {
            #call
        }
    }
}

fn called(function: &Path, wait: TokenStream) -> TokenStream {
    let (arguments, wait) = (spread(function, quote!((self))), spread(function, wait));
    quote!(#function #arguments #wait)
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
        let model_name = self.model_name();
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
        around(model, query, quote!(>))
    }

    /// What the option `queryset` gives, or all objects, in the order that is asked for.
    fn queryset(&self, rows: &Rows) -> TokenStream {
        if let (Some(function), None, Rows::Models) = (self.queryset, self.ordering, rows) {
            return called(function, quote!(.await));
        }
        let Self { krate, model, .. } = self;
        let all = match self.queryset {
            Some(function) => called(function, quote!(.await?)),
            None => of_entity(krate, model, &quote!(>::find())),
        };
        let select = match self.ordering {
            Some(ordering) => {
                let orders = orders(krate, model, ordering);
                quote!(#krate::query_set::OrderBy::ordered_by(#all, &[#orders]))
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

    /// The field says which type the column has. It is looked for in the model of the column, after
    /// the column itself: a name that is neither is one error.
    fn value_column(&self, column: &Column) -> TokenStream {
        let Self { krate, model, .. } = self;
        let Column { name, literal } = column;
        let span = located(literal.span());
        let field = Ident::new_raw(name, span);
        let variant = variant_of(krate, model, column);
        quote_spanned! {span=> {
            let __cbv_column = #variant;
            let __cbv_column = #krate::query_set::ValueColumn::new(
                #literal,
                __cbv_column,
                |__cbv_model| &__cbv_model.#field,
            );
            __cbv_column
        }}
    }

    /// What templates and variables are named after; the base's own, the name of the table, where
    /// the path does not say it.
    fn model_name(&self) -> Option<TokenStream> {
        let (krate, name) = (self.krate, self.name?);
        Some(quote! {
            fn model_name(&self) -> #krate::generic::ModelName {
                #krate::generic::ModelName {
                    app_label: ::core::option::Option::None,
                    name: ::core::option::Option::Some(#name),
                }
            }
        })
    }
}
