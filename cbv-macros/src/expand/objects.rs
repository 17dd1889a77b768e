//! What `#[derive(ListView)]` and `#[derive(DetailView)]` write beyond the hooks.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, Path};

use crate::model::objects::{Lookup, column_name, expression, names, texts, variant};
use crate::model::{Field, View, located, placed, spread};

/// What a view that is refused shows: nothing, without another error.
pub(super) fn stand_in(view: &View, is_detail: bool) -> TokenStream {
    let krate = &view.krate;
    let lookup = is_detail.then(|| {
        quote!(
            fn lookup(&self, _: Self::Query) -> Self::Query {
                ::core::unreachable!()
            }
        )
    });
    quote! {
        type Query = #krate::__private::Vec<()>;
        async fn queryset(&self) -> ::core::result::Result<Self::Query, #krate::Error> {
            ::core::unreachable!()
        }
        #lookup
    }
}

/// The type of the query, the query, and the names of its model.
pub(super) fn source(view: &View) -> TokenStream {
    let krate = &view.krate;
    let model = expression(&view.expressions, "model").map(ToTokens::to_token_stream);
    let items = expression(&view.expressions, "items");
    let (query, start) = match (&model, items) {
        (Some(model), _) => (
            around(model, quote!(#krate::__private::sea_orm::Select<), quote!(>)),
            of_entity(krate, model, &quote!(>::find())),
        ),
        (None, Some(items)) => (
            around(items, quote!(#krate::__private::Vec<), quote!(>)),
            quote!(::core::default::Default::default()),
        ),
        (None, None) => return TokenStream::new(),
    };
    let queryset = queryset(view, model.as_ref(), &start);
    let model_name = model_name(view);
    quote! {
        type Query = #query;
        async fn queryset(&self) -> ::core::result::Result<Self::Query, #krate::Error> {
            #queryset
        }
        #model_name
    }
}

/// What the option `queryset` gives, or all objects, in the order that is asked for.
fn queryset(view: &View, model: Option<&TokenStream>, start: &TokenStream) -> TokenStream {
    let has_order = expression(&view.expressions, "ordering").is_some();
    let given = view.hooks.iter().find(|given| given.hook.name == "queryset");
    let Some(given) = given else {
        let query = ordered(view, model, start);
        return quote!(::core::result::Result::Ok(#query));
    };
    let function = &given.function;
    let arguments = spread(function, quote!((self)));
    if !has_order {
        let wait = spread(function, quote!(.await));
        return quote!(#function #arguments #wait);
    }
    let wait = spread(function, quote!(.await?));
    let query = ordered(view, model, &quote!(#function #arguments #wait));
    quote!(::core::result::Result::Ok(#query))
}

/// What an entity gives.
fn of_entity(krate: &Path, model: &TokenStream, what: &TokenStream) -> TokenStream {
    around(model, quote!(<), quote!(as #krate::__private::sea_orm::EntityTrait #what))
}

/// The user's tokens between generated ones: an error in all of them is on those of the user.
fn around(tokens: &impl ToTokens, before: TokenStream, after: TokenStream) -> TokenStream {
    let (before, after) = (placed(tokens.span(), before), spread(tokens, after));
    quote!(#before #tokens #after)
}

/// `ordering = ["-pubdate", "title"]`
fn ordered(view: &View, model: Option<&TokenStream>, query: &TokenStream) -> TokenStream {
    let krate = &view.krate;
    let columns = expression(&view.expressions, "ordering").and_then(texts);
    let (Some(model), Some(columns)) = (model, columns) else { return query.clone() };
    let columns = columns.iter().map(|literal| {
        let text = literal.value();
        let order = if text.starts_with('-') { quote!(Descending) } else { quote!(Ascending) };
        let column = column_of(krate, model, column_name(&text), literal.span());
        quote!(#krate::query_set::Order::#order(#column))
    });
    quote!(#krate::query_set::OrderBy::order_by(#query, &[#(#columns),*]))
}

fn column_of(
    krate: &Path,
    model: &TokenStream,
    column: &str,
    span: proc_macro2::Span,
) -> TokenStream {
    let span = located(span);
    let variant = variant(column, span);
    let columns = of_entity(krate, model, &quote!(>::Column));
    quote_spanned!(span=> <#columns>::#variant)
}

fn model_name(view: &View) -> Option<TokenStream> {
    let krate = &view.krate;
    let Some(Expr::Path(model)) = expression(&view.expressions, "model") else { return None };
    let (app, name) = names(&model.path);
    let app = match app {
        Some(app) => quote!(::core::option::Option::Some(#app)),
        None => quote!(::core::option::Option::None),
    };
    Some(quote! {
        fn model_name(&self) -> #krate::generic::ModelName {
            #krate::generic::ModelName { app_label: #app, name: ::core::option::Option::Some(#name) }
        }
    })
}

/// The query for the object that the captures are about.
pub(super) fn lookup(view: &View) -> Option<TokenStream> {
    let krate = &view.krate;
    let is_given = view.hooks.iter().any(|given| given.hook.name == "lookup");
    let model = expression(&view.expressions, "model").filter(|_| !is_given)?.to_token_stream();
    let Lookup { key, slug } = Lookup::of(&view.expressions, &view.fields)?;
    let mut query = quote!(__cbv_query);
    if let Some(field) = key {
        let Field { ident, ty, .. } = field;
        let key = around(ty, quote!(<), quote!(as ::core::clone::Clone>::clone(&self.#ident)));
        query = quote!(#krate::query_set::Lookup::with_key(#query, #key));
    }
    if let Some((field, column)) = slug {
        let ident = &field.ident;
        let column = column_of(krate, &model, &column.value(), column.span());
        query = quote! {
            #krate::__private::sea_orm::QueryFilter::filter(
                #query,
                #krate::__private::sea_orm::ColumnTrait::eq(
                    &#column,
                    #krate::Converter::to_url(&self.#ident).into_owned(),
                ),
            )
        };
    }
    Some(quote!(fn lookup(&self, __cbv_query: Self::Query) -> Self::Query { #query }))
}
