//! `#[derive(Attributes)]`

use proc_macro2::TokenStream;
use quote::quote;

use super::{build, setters};
use crate::model::{Role, SharedAttributes};

/// The captures of the struct, and what its values are checked by when a view is mounted.
fn of_trait(shared: &SharedAttributes) -> TokenStream {
    let SharedAttributes { krate, ident, fields, check } = shared;
    let captures = build::capture_types(fields, quote!(__CbvNext));
    let names = build::capture_fields(krate, fields)
        .map(|fields| quote!(const CAPTURES: &'static [#krate::__private::urls::CaptureField] = #fields;));
    let check = check.as_ref().map(|check| {
        let check = of_struct(check, ident);
        let names: Vec<_> = fields.all.iter().map(|field| &field.ident).collect();
        quote! {
            fn problems(
                &self,
                __cbv_route: &#krate::RouteInfo,
                __cbv_routes: &#krate::Routes,
            ) -> #krate::__private::Vec<#krate::__private::String> {
                let __cbv_values = #ident { #(#names: ::core::clone::Clone::clone(&self.#names)),* };
                #check(&__cbv_values, __cbv_route, __cbv_routes)
            }
        }
    });
    quote! {
        type Captures<__CbvNext> = #captures;
        #names
        #check
    }
}

/// `Self` is the struct, also where it is written for the struct of its values.
fn of_struct(path: &syn::Path, ident: &proc_macro2::Ident) -> syn::Path {
    let mut path = path.clone();
    if let Some(first) = path.segments.first_mut().filter(|first| first.ident == "Self") {
        first.ident = proc_macro2::Ident::new(&ident.to_string(), first.ident.span());
    }
    path
}

pub(crate) fn attributes(shared: &SharedAttributes) -> TokenStream {
    let SharedAttributes { krate, ident, fields, .. } = shared;
    let config = setters::config(krate, ident, fields, &of_trait(shared));
    let initial = setters::initial_config(krate, fields);
    let captures = build::capture_names(krate, fields);
    let query = build::query_struct(krate, fields);
    let extract = extract(shared);
    quote! {
        const _: () = {
            #config
            #captures
            #query

            impl ::core::default::Default for __CbvConfig {
                fn default() -> Self { #initial }
            }

            impl #krate::Attributes for #ident {
                type __CbvConfig = __CbvConfig;
            }

            #extract
        };
    }
}

/// What is not waited for needs nothing of the state. Where it did, that it can be sent would be proved for each view
/// once more.
fn extract(shared: &SharedAttributes) -> TokenStream {
    let SharedAttributes { krate, ident, fields, .. } = shared;
    let build = build::build(krate, fields, &quote!(__cbv_config), &[]);
    let outcome = quote!(::core::result::Result<Self, #krate::__private::Rejected>);
    let arguments = quote! {
        __cbv_config: &__CbvConfig,
        __cbv_parts: &mut #krate::__private::Parts,
        __cbv_state: &__CbvState,
    };
    if !build::waits(fields) {
        return quote! {
            impl<__CbvState> #krate::__private::Extract<__CbvState> for #ident {
                fn extract(
                    #arguments
                ) -> impl ::core::future::Future<Output = #outcome> + ::core::marker::Send {
                    let _ = (&__cbv_parts, __cbv_state);
                    ::core::future::ready((move || { #build })())
                }
            }
        };
    }
    let extracted =
        fields.all.iter().filter(|f| matches!(f.role, Role::Extract { .. })).map(|field| &field.ty);
    quote! {
        impl<__CbvState> #krate::__private::Extract<__CbvState> for #ident
        where
            __CbvState: ::core::marker::Send + ::core::marker::Sync,
            #(#extracted: #krate::__private::FromRequestParts<__CbvState>,)*
        {
            async fn extract(#arguments) -> #outcome {
                #build
            }
        }
    }
}
