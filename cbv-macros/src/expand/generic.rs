//! `#[derive(TemplateView)]` and its like: a view with a base, and the `impl` of that base.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Expr, Member};

use super::view;
use crate::model::{Generic, GenericOptions, View, spread};

pub(crate) fn generic(
    generic: &'static Generic,
    of_view: &View,
    options: &GenericOptions,
) -> TokenStream {
    let View { krate, ident, .. } = of_view;
    let base = Ident::new(generic.name, Span::call_site());
    let is_accepted = of_view.refusal.is_none();
    let hooks = options.hooks.iter().filter(|_| is_accepted);
    let hooks = hooks.map(|(hook, _, function)| (hook.method)(krate, function));
    let to =
        options.expression("to").filter(|_| is_accepted).map(|(_, to)| redirect_to(of_view, to));
    let view = view(of_view);
    quote! {
        #view
        #[automatically_derived]
        impl #krate::#base for #ident {
            #(#hooks)*
            #to
        }
    }
}

/// `to = urls::book_detail`: called with the captures of the view, in their order.
fn redirect_to(view: &View, to: &Expr) -> TokenStream {
    let krate = &view.krate;
    let captures: Vec<_> = view.fields.captures().map(|(field, _)| &field.ident).collect();
    let arguments = spread(to, quote!((#(&self.#captures),*)));
    let url = match to {
        Expr::Path(function) => quote!(#function #arguments),
        Expr::Field(field) => match &field.member {
            Member::Named(method) => {
                let base = &field.base;
                quote!(#base.#method #arguments)
            }
            Member::Unnamed(_) => quote!(#to),
        },
        _ => quote!(#to),
    };
    quote! {
        async fn redirect_url(
            &self,
            _: ::core::option::Option<#krate::__private::String>,
        ) -> ::core::result::Result<
            ::core::option::Option<#krate::__private::String>,
            #krate::Error,
        > {
            ::core::result::Result::Ok(::core::option::Option::Some(
                #krate::__private::String::from(#url)
            ))
        }
    }
}
