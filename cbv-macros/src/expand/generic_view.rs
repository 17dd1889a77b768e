//! `#[derive(ListView)]` and its like: a view with a base, and the `impl` of each level of that base.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;

use super::{groups, hook, stand_in, view};
use crate::model::checked::{GenericViewImpl, Level};
use crate::model::{View, located, spread};

pub(crate) fn generic_view(generic: &GenericViewImpl) -> TokenStream {
    let of_view = &generic.view;
    let levels = generic.levels.iter().map(|level| implementation(level, of_view));
    let stands = generic.levels.first().map(|level| stands_on(level, of_view));
    let view = view(of_view);
    quote!(#view #(#levels)* #stands)
}

fn implementation(level: &Level, view: &View) -> TokenStream {
    let View { krate, ident, .. } = view;
    let base = name(level);
    let items = match &level.items {
        Some(items) => {
            let hooks = items.hooks.iter().map(|given| hook::hook(krate, given));
            let groups = items.groups.iter().map(|group| groups::group(group, view));
            quote!(#(#hooks)* #(#groups)*)
        }
        None => level.of.groups.iter().map(|group| stand_in::group(*group, krate)).collect(),
    };
    quote! {
        #[automatically_derived]
        impl #krate::#base for #ident { #items }
    }
}

fn name(level: &Level) -> Ident {
    Ident::new(level.of.name, Span::call_site())
}

/// A base of the user's own inherits from the generic view: else its handlers would be missing
/// without a word.
fn stands_on(level: &Level, view: &View) -> TokenStream {
    let View { krate, base, refusal, .. } = view;
    let Some(base) = base.as_ref().filter(|_| refusal.is_none()) else { return TokenStream::new() };
    let (path, generic) = (&base.path, name(level));
    let check = spread(path, quote!(__cbv_stands_on::<__CbvView>()));
    let bound = quote::quote_spanned!(located(path.span())=> #path);
    quote! {
        const _: () = {
            const fn __cbv_stands_on<__CbvView: #krate::#generic>() {}
            #[allow(dead_code)]
            const fn __cbv_check<__CbvView: #bound>() { #check }
        };
    }
}
