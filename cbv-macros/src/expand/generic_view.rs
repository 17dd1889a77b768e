//! `#[derive(ListView)]` and its like: a view with a base, and the `impl` of each level of that base.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::overlooked::overlooked;
use super::{groups, hook, stand_in, view_with};
use crate::model::View;
use crate::model::checked::{GenericViewImpl, Level};

pub(crate) fn generic_view(generic: &GenericViewImpl) -> TokenStream {
    let of_view = &generic.view;
    let levels = generic.levels.iter().map(|level| implementation(level, of_view));
    let entity = groups::entity(of_view, &generic.levels);
    let columns = groups::columns(&of_view.krate, &generic.levels);
    let form = groups::form_columns(of_view, &generic.levels);
    let overlooked = generic.levels.iter().map(|level| overlooked(level, of_view));
    let uses = super::uses_of_derive(of_view, &generic.levels);
    view_with(of_view, &quote!(#entity #columns #form #(#levels)* #(#overlooked)* #uses))
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

pub(super) fn name(level: &Level) -> Ident {
    Ident::new(level.of.name, Span::call_site())
}
