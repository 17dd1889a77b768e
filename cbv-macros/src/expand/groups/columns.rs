//! Columns and entities of SeaORM's, in generated code.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use crate::model::checked::{Column, Order};
use crate::model::{located, placed, spread};

/// What an entity gives.
pub(super) fn of_entity(krate: &Path, model: &Path, what: &TokenStream) -> TokenStream {
    around(model, quote!(<), quote!(as #krate::__private::sea_orm::EntityTrait #what))
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

/// The variant of a column, where its name is written.
pub(super) fn variant_of(krate: &Path, model: &Path, column: &Column) -> TokenStream {
    let span = located(column.literal.span());
    let variant = variant(&column.name, span);
    let columns = of_entity(krate, model, &quote!(>::Column));
    quote_spanned!(span=> <#columns>::#variant)
}

/// A column by its name, as SeaORM names its variant: `pub_date` is `PubDate`.
fn variant(column: &str, span: Span) -> Ident {
    let parts = column.split('_').filter(|part| !part.is_empty());
    let name: String = parts
        .map(|part| {
            let (first, rest) = part.split_at(part.chars().next().map_or(0, char::len_utf8));
            first.to_uppercase() + rest
        })
        .collect();
    Ident::new(if name.is_empty() { "_Empty" } else { &name }, span)
}

/// The columns of an order, each with its direction.
pub(super) fn orders(krate: &Path, model: &Path, orders: &[Order]) -> TokenStream {
    let orders = orders.iter().map(|Order { column, is_descending }| {
        let order = if *is_descending { quote!(Descending) } else { quote!(Ascending) };
        let column = variant_of(krate, model, column);
        quote!(#krate::query_set::Order::#order(#column))
    });
    quote!(#(#orders),*)
}
