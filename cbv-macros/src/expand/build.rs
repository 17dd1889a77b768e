//! Building the instance that serves one request.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{LitStr, Path};

use super::setters::default_value;
use crate::model::types::{is_called, is_option};
use crate::model::{Field, Fields, Query, Role, located, spread};

/// The statements and the value: captures first, then the query, then extractors in the order of
/// their declaration. `configs` gives the configured values of each struct by its place.
pub(super) fn build(
    krate: &Path,
    fields: &Fields,
    config: &TokenStream,
    flattened: &[TokenStream],
) -> TokenStream {
    let captures = captures(krate, fields);
    let query = fields.queries().next().map(|_| {
        let plain = fields.queries().filter(|(_, query)| query.default.is_none());
        let types: Vec<_> = plain.map(|(field, _)| &field.ty).collect();
        let single = fields.queries().filter(|(field, _)| !is_list(&field.ty));
        let single = single.map(|(_, query)| &query.name);
        let read = quote!(#krate::__private::query(__cbv_parts, &[#(#single),*]));
        let read = if let [only] = types[..] { spread(only, read) } else { read };
        quote!(let __cbv_query: __CbvQuery<#(#types),*> = #read?;)
    });
    let mut configs = flattened.iter();
    let mut extractions = TokenStream::new();
    let mut values = Vec::new();
    for field in &fields.all {
        let Field { ident, ty, role } = field;
        let local = format_ident!("__cbv_field_{}", ident, span = located(ident.span()));
        values.push(match role {
            Role::Attribute(_) => quote!(#ident: __cbv_config.#ident),
            Role::Query(_) => quote!(#ident: __cbv_query.#ident),
            Role::Setup => {
                let unset = spread(ty, quote!(#krate::__private::checked::unset()));
                quote!(#ident: #unset)
            }
            Role::Path(_) | Role::Extract { .. } | Role::Flatten(_) | Role::Refused => {
                quote!(#ident: #local)
            }
        });
        extractions.extend(match role {
            Role::Extract { .. } => {
                let read = quote!(#krate::__private::checked::extract(__cbv_parts, __cbv_state));
                let (read, wait) = (spread(ty, read), spread(ty, quote!(.await)));
                quote!(let #local: #ty = #read #wait?;)
            }
            Role::Flatten(_) => {
                let config = configs.next();
                let flatten = quote!(#krate::__private::checked::flatten);
                let read = quote!(#flatten(&#config, __cbv_parts, __cbv_state));
                let (read, wait) = (spread(ty, read), spread(ty, quote!(.await)));
                quote!(let #local: #ty = #read #wait?;)
            }
            _ => TokenStream::new(),
        });
    }
    let own = fields.attributes().next().map(
        |_| quote!(let __cbv_config = <__CbvConfig as ::core::clone::Clone>::clone(&#config);),
    );
    quote! {
        #captures
        #query
        #extractions
        #own
        ::core::result::Result::Ok(Self { #(#values),* })
    }
}

/// Whether some of it is waited for.
pub(super) fn waits(fields: &Fields) -> bool {
    let waits =
        |role: &Role| matches!(role, Role::Path(_) | Role::Extract { .. } | Role::Flatten(_));
    fields.all.iter().any(|field| waits(&field.role))
}

fn captures(krate: &Path, fields: &Fields) -> TokenStream {
    let reads = fields.captures().enumerate().map(|(at, (Field { ident, ty, .. }, _))| {
        let local = format_ident!("__cbv_field_{}", ident, span = located(ident.span()));
        let read = quote!(#krate::__private::capture::<_, __CbvCaptures, #at>(__cbv_parts));
        let (read, wait) = (spread(ty, read), spread(ty, quote!(.await)));
        quote!(let #local: #ty = #read #wait?;)
    });
    quote!(#(#reads)*)
}

/// The names of the captures.
pub(super) fn capture_names(krate: &Path, fields: &Fields) -> Option<TokenStream> {
    fields.captures().next()?;
    let names = fields.captures().map(|(_, name)| name);
    Some(quote! {
        struct __CbvCaptures;
        impl #krate::__private::CaptureNames for __CbvCaptures {
            const NAMES: &'static [&'static str] = &[#(#names),*];
        }
    })
}

/// The types of the captures before those of `rest`: `(A, (B, rest))`.
pub(super) fn capture_types(fields: &Fields, rest: TokenStream) -> TokenStream {
    let types: Vec<_> = fields.captures().map(|(field, _)| &field.ty).collect();
    types.into_iter().rev().fold(rest, |rest, ty| quote!((#ty, #rest)))
}

/// The captures by name, for patterns to be held against; nothing without any.
pub(super) fn capture_fields(krate: &Path, fields: &Fields) -> Option<TokenStream> {
    fields.captures().next()?;
    let fields = fields.captures().map(|(field, name)| {
        let (is_optional, ty) = (is_option(&field.ty), &field.ty);
        let urls = quote!(#krate::__private::urls);
        let type_name = quote!(#urls::type_name::<#ty>);
        quote!(#urls::CaptureField { name: #name, is_optional: #is_optional, ty: #type_name })
    });
    Some(quote!(&[#(#fields),*]))
}

/// The struct that all query parameters are read into at once. It is generic so that a type which
/// cannot be read is found where the struct is used, once.
pub(super) fn query_struct(krate: &Path, fields: &Fields) -> Option<TokenStream> {
    fields.queries().next()?;
    let serde_path = quote!(#krate::__private::serde).to_string().replace(' ', "");
    let mut members = Vec::new();
    let mut defaults = Vec::new();
    let mut parameters = Vec::new();
    for (at, (Field { ident, ty, .. }, Query { name, default })) in fields.queries().enumerate() {
        let parameter = format_ident!("__Cbv{at}");
        let mut member = parameter.to_token_stream();
        let attribute = match default {
            None if is_optional(ty) => quote!(#[serde(default)]),
            None => TokenStream::new(),
            Some(value) => {
                let function =
                    format_ident!("__cbv_default_{}", ident, span = located(ident.span()));
                let path = LitStr::new(&function.to_string(), function.span());
                let value = default_value(krate, ty, value.as_ref());
                defaults.push(quote!(fn #function() -> #ty { #value }));
                member = ty.to_token_stream();
                quote!(#[serde(default = #path)])
            }
        };
        members.push(quote!(#[serde(rename = #name)] #attribute #ident: #member));
        parameters.extend(default.is_none().then_some(parameter));
    }
    Some(quote! {
        #[::core::prelude::v1::derive(#krate::__private::serde::Deserialize)]
        #[serde(crate = #serde_path)]
        struct __CbvQuery<#(#parameters),*> { #(#members),* }
        #(#defaults)*
    })
}

/// What a request may leave out without a `default`: an `Option` and a list.
fn is_optional(ty: &syn::Type) -> bool {
    is_option(ty) || is_called(ty, "Vec")
}

/// A `Vec`, or an `Option` of one.
fn is_list(ty: &syn::Type) -> bool {
    let is_nested = || ty.to_token_stream().into_iter().any(|token| token.to_string() == "Vec");
    is_called(ty, "Vec") || (is_option(ty) && is_nested())
}
