//! What `#[derive(ListView)]` and `#[derive(DetailView)]` write beyond the hooks.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, LitStr, Path};

use crate::model::objects::{
    Lookup, column_name, expression, names, paths, search_field, texts, variant,
};
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
        (Some(model), _) => (query_type(view, model), of_entity(krate, model, &quote!(>::find()))),
        (None, Some(items)) => (
            around(items, quote!(#krate::__private::Vec<), quote!(>)),
            quote!(::core::default::Default::default()),
        ),
        (None, None) => return TokenStream::new(),
    };
    let queryset = queryset(view, model.as_ref(), &start);
    let model_name = model_name(view);
    let filter = model.as_ref().and_then(|model| filter(view, model));
    quote! {
        type Query = #query;
        async fn queryset(&self) -> ::core::result::Result<Self::Query, #krate::Error> {
            #queryset
        }
        #model_name
        #filter
    }
}

/// What makes objects of the rows: models, models with related rows, or some columns.
fn query_type(view: &View, model: &TokenStream) -> TokenStream {
    let krate = &view.krate;
    if expression(&view.expressions, "values").is_some() {
        return around(model, quote!(#krate::query_set::Values<), quote!(>));
    }
    if expression(&view.expressions, "related").is_some() {
        return around(model, quote!(#krate::query_set::Loaded<), quote!(>));
    }
    around(model, quote!(#krate::__private::sea_orm::Select<), quote!(>))
}

/// A select as the query that the view has.
fn as_query(view: &View, model: Option<&TokenStream>, select: TokenStream) -> TokenStream {
    let krate = &view.krate;
    let Some(model) = model else { return select };
    if let Some(columns) = expression(&view.expressions, "values").and_then(texts) {
        let columns = columns.iter().map(|column| value_column(krate, model, column));
        let column = of_entity(krate, model, &quote!(>::Column));
        return quote! {{
            const __CBV_COLUMNS: &[#krate::query_set::ValueColumn<#column>] = &[#(#columns),*];
            #krate::query_set::Values::new(#select, __CBV_COLUMNS)
        }};
    }
    let Some(related) = expression(&view.expressions, "related").and_then(paths) else {
        return select;
    };
    let load = around(model, quote!(<), quote!(>::load()));
    let loader = related.iter().fold(load, |loader, entity| {
        let with = spread(entity, quote!(.with));
        quote!(#loader #with(#entity))
    });
    quote! {{
        use #krate::query_set::{Loads as _, WithoutLoader as _};
        #loader.__cbv_of(#select)
    }}
}

/// The field says which type the column has. It is looked for in the model of the column, after
/// the column itself: a name that is neither is one error.
fn value_column(krate: &Path, model: &TokenStream, column: &LitStr) -> TokenStream {
    let span = located(column.span());
    let field = Ident::new_raw(&column.value(), span);
    let variant = column_of(krate, model, &column.value(), column.span());
    quote_spanned! {span=> {
        let __cbv_column = #variant;
        let __cbv_column = #krate::query_set::ValueColumn::new(
            #column,
            __cbv_column,
            |__cbv_model| &__cbv_model.#field,
        );
        __cbv_column
    }}
}

/// `search_fields` and `sortable_by`
fn filter(view: &View, model: &TokenStream) -> Option<TokenStream> {
    let krate = &view.krate;
    let columns = |option| expression(&view.expressions, option).and_then(texts);
    let column = |name: &str, literal: &LitStr| column_of(krate, model, name, literal.span());
    let searched = columns("search_fields").map(|fields| {
        let fields = fields.iter().map(|literal| {
            let text = literal.value();
            let (kind, name) = search_field(&text);
            let (kind, column) = (Ident::new(kind, Span::call_site()), column(name, literal));
            quote!(#krate::query_set::SearchField::#kind(#column))
        });
        quote!(let __cbv_query = __cbv_asked.search(__cbv_query, &[#(#fields),*])?;)
    });
    let sorted = columns("sortable_by").map(|names| {
        let names = names.iter().map(|literal| {
            let column = column(&literal.value(), literal);
            quote!((#literal, #column))
        });
        let then = orders(view, model);
        quote!(let __cbv_query = __cbv_asked.sort(__cbv_query, &[#(#names),*], &[#then])?;)
    });
    if searched.is_none() && sorted.is_none() {
        return None;
    }
    Some(quote! {
        fn filter_queryset(
            &self,
            __cbv_query: Self::Query,
            __cbv_asked: &mut #krate::generic::Asked,
        ) -> ::core::result::Result<Self::Query, #krate::Error> {
            #searched
            #sorted
            ::core::result::Result::Ok(__cbv_query)
        }
    })
}

/// What the option `queryset` gives, or all objects, in the order that is asked for.
fn queryset(view: &View, model: Option<&TokenStream>, start: &TokenStream) -> TokenStream {
    let has_order = expression(&view.expressions, "ordering").is_some();
    let given = view.hooks.iter().find(|given| given.hook.name == "queryset");
    let Some(given) = given else {
        let query = as_query(view, model, ordered(view, model, start));
        return quote!(::core::result::Result::Ok(#query));
    };
    let function = &given.function;
    let arguments = spread(function, quote!((self)));
    let is_select =
        ["values", "related"].iter().all(|name| expression(&view.expressions, name).is_none());
    if !has_order && is_select {
        let wait = spread(function, quote!(.await));
        return quote!(#function #arguments #wait);
    }
    let wait = spread(function, quote!(.await?));
    let query = ordered(view, model, &quote!(#function #arguments #wait));
    let query = as_query(view, model, query);
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
    match model.filter(|_| expression(&view.expressions, "ordering").is_some()) {
        Some(model) => {
            let orders = orders(view, model);
            quote!(#krate::query_set::OrderBy::ordered_by(#query, &[#orders]))
        }
        None => query.clone(),
    }
}

/// The columns of `ordering`, each with its direction.
fn orders(view: &View, model: &TokenStream) -> TokenStream {
    let krate = &view.krate;
    let columns = expression(&view.expressions, "ordering").and_then(texts).unwrap_or_default();
    let columns = columns.iter().map(|literal| {
        let text = literal.value();
        let order = if text.starts_with('-') { quote!(Descending) } else { quote!(Ascending) };
        let column = column_of(krate, model, column_name(&text), literal.span());
        quote!(#krate::query_set::Order::#order(#column))
    });
    quote!(#(#columns),*)
}

fn column_of(krate: &Path, model: &TokenStream, column: &str, span: Span) -> TokenStream {
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
            #krate::query_set::Selection::with_slug(
                #query,
                #column,
                &#krate::Converter::to_url(&self.#ident),
            )
        };
    }
    Some(quote!(fn lookup(&self, __cbv_query: Self::Query) -> Self::Query { #query }))
}
