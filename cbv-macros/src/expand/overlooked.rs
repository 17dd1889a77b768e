//! Hooks in an `impl` block of the view itself. The derive writes the `impl` of the base, so that
//! nothing would call them.
//!
//! The path `Books::paginate_by` leads to such a function, where there is one, and otherwise to the
//! hook: inherent comes before trait. The compiler compares it with the hook.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};

use crate::model::checked::{Checked, Level, LevelItems, Source, Target};
use crate::model::{View, located};

/// Refuses functions of the view with the name of a hook, but for those that an option names.
pub(super) fn overlooked(level: &Level, view: &View) -> TokenStream {
    let Some(items) = &level.items else { return TokenStream::new() };
    let View { krate, ident, .. } = view;
    let (base, span) = (super::generic_view::name(level), located(ident.span()));
    let named = named_by_options(items, view);
    let hooks = level.of.hooks.iter().filter(|hook| !is_named(named.clone(), hook));
    let hooks = hooks.map(|hook| {
        let hook = Ident::new(hook, span);
        quote_spanned! {span=>
            #krate::__private::checked::compared::<#ident, _, _>(
                <#ident as #krate::#base>::#hook,
                <#ident>::#hook,
            )
            .found()
            .#hook();
        }
    });
    quote! {
        const _: () = {
            // The bound hides what is wrong with the `impl` of the base, which is reported there. The
            // lifetime keeps the compiler from looking for it.
            fn __cbv_overlooked()
            where
                for<'__cbv> #ident: #krate::#base,
            {
                #[allow(unused_imports)]
                use #krate::{#base as _, __private::checked::Overlooked as _};
                #(#hooks)*
            }
        };
    }
}

/// All that options say, where they may name a function of the view.
fn named_by_options(items: &LevelItems, view: &View) -> TokenStream {
    let hooks = items.hooks.iter().filter_map(|hook| hook.function());
    let querysets = items.groups.iter().filter_map(|group| match group {
        Checked::Source(Source::Model { queryset, .. }) => queryset.as_ref(),
        Checked::Source(Source::Items { queryset, .. }) => Some(queryset),
        _ => None,
    });
    let to = items.groups.iter().filter_map(|group| match group {
        Checked::Target(Target::To(to)) => Some(to),
        _ => None,
    });
    let values = view.initial_values().map(|given| &given.value);
    let mut tokens = TokenStream::new();
    tokens.extend({ hooks }.chain(querysets).map(ToTokens::to_token_stream));
    tokens.extend({ to }.chain(values).map(ToTokens::to_token_stream));
    tokens
}

fn is_named(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => is_named(group.stream(), name),
        _ => false,
    })
}
