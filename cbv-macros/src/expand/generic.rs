//! `#[derive(TemplateView)]` and its like: a view with a base, and the `impl` of that base.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::view;
use crate::model::{Generic, GivenHook, View};

pub(crate) fn generic(generic: &'static Generic, of_view: &View) -> TokenStream {
    let View { krate, ident, .. } = of_view;
    let base = Ident::new(generic.name, Span::call_site());
    let hooks = of_view.hooks.iter().filter(|_| of_view.refusal.is_none());
    let hooks = hooks.map(|GivenHook { hook, function, .. }| (hook.method)(krate, function));
    let objects = objects(generic, of_view);
    let view = view(of_view);
    quote! {
        #view
        #[automatically_derived]
        impl #krate::#base for #ident {
            #(#hooks)*
            #objects
        }
    }
}

/// What views of objects have beyond their hooks.
#[cfg(feature = "templates")]
fn objects(generic: &Generic, view: &View) -> Option<TokenStream> {
    let is_detail = generic.name == "DetailView";
    if !is_detail && generic.name != "ListView" {
        return None;
    }
    if view.refusal.is_some() {
        return Some(super::objects::stand_in(view, is_detail));
    }
    let source = super::objects::source(view);
    let lookup = is_detail.then(|| super::objects::lookup(view));
    Some(quote!(#source #lookup))
}

#[cfg(not(feature = "templates"))]
fn objects(_: &Generic, _: &View) -> Option<TokenStream> {
    None
}
