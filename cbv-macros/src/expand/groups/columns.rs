//! Columns and entities of SeaORM's, in generated code.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use crate::model::checked::{Column, Level, Order};
use crate::model::{located, placed, spread};

/// What an entity gives.
pub(super) fn of_entity(krate: &Path, model: &Path, what: &TokenStream) -> TokenStream {
    let before = placed(model.span(), quote!(<__CbvEntity));
    let after = spread(model, quote!(as #krate::__private::sea_orm::EntityTrait #what));
    quote!(#before #after)
}

/// The user's tokens between generated ones: an error in all of them is on those of the user.
pub(super) fn around(
    tokens: &impl ToTokens,
    before: TokenStream,
    after: TokenStream,
) -> TokenStream {
    let (before, after) = (placed(tokens.span(), before), spread(tokens, after));
    quote!(#before #tokens #after)
}

/// The variant of a column, where its name is written. One that is missing is that of the fallback.
pub(super) fn variant_of(krate: &Path, model: &Path, column: &Column) -> TokenStream {
    let span = located(column.literal.span());
    let variant = variant(&column.name, span);
    let columns = of_entity(krate, model, &quote!(>::Column));
    quote_spanned!(span=> <#columns>::#variant)
}

/// The field of a column, where its name is written: one that there is not is the error, since the
/// compiler then names a field, as the user does.
pub(super) fn field_of(column: &Column) -> TokenStream {
    // Not `located`: of generated code the compiler names no fields.
    let span = column.literal.span();
    let field = Ident::new_raw(&column.name, span);
    quote_spanned!(span=> |__cbv_model: &__CbvModel| &__cbv_model.#field)
}

/// A column that is checked, in a constant.
pub(super) fn column(krate: &Path, model: &Path, column: &Column) -> TokenStream {
    let (field, variant) = (field_of(column), variant_of(krate, model, column));
    quote!(#krate::__private::checked::column(#field, #variant))
}

/// What columns are looked up in beside the enum of SeaORM's: a name that is a field of the model,
/// and no column, is one error of our own.
pub(in crate::expand) fn columns(krate: &Path, levels: &[Level]) -> TokenStream {
    let groups = levels.iter().filter_map(|level| level.items.as_ref());
    let groups: Vec<_> = groups.flat_map(|items| &items.groups).collect();
    let columns: BTreeMap<_, _> = groups
        .iter()
        .flat_map(|group| group.columns())
        .map(|column| (variant(&column.name, located(column.literal.span())), column))
        .collect();
    let model = groups.iter().find_map(|group| group.model());
    let Some(model) = model.filter(|_| !columns.is_empty()) else { return TokenStream::new() };
    let constants = columns.iter().map(|(variant, Column { name, literal })| {
        let message = format!(
            "`{name}` is a field of the model and no column: there is no `Column::{variant}`"
        );
        placed(literal.span(), quote!(const #variant: Self = ::core::panic!(#message);))
    });
    let model_type = of_entity(krate, model, &quote!(>::Model));
    quote! {
        type __CbvModel = #model_type;
        trait __CbvColumns: ::core::marker::Sized { #(#constants)* }
        impl<__CbvAny> __CbvColumns for __CbvAny {}
    }
}

/// A column by its name, as SeaORM names its variant: `pub_date` is `PubDate`.
pub(in crate::expand) fn variant(column: &str, span: Span) -> Ident {
    let parts = column.split('_').filter(|part| !part.is_empty());
    let name: String = parts
        .map(|part| {
            let (first, rest) = part.split_at(part.chars().next().map_or(0, char::len_utf8));
            first.to_uppercase() + rest
        })
        .collect();
    Ident::new(if name.is_empty() { "_Empty" } else { &name }, span)
}

/// `__CBV_ORDER`: the columns of an order, each with its direction.
pub(super) fn orders(krate: &Path, model: &Path, orders: &[Order]) -> TokenStream {
    let orders = orders.iter().map(|Order { column: named, is_descending }| {
        let order = if *is_descending { quote!(Descending) } else { quote!(Ascending) };
        let column = column(krate, model, named);
        quote!(#krate::query_set::Order::#order(#column))
    });
    let column = of_entity(krate, model, &quote!(>::Column));
    quote!(const __CBV_ORDER: &[#krate::query_set::Order<#column>] = &[#(#orders),*];)
}
