//! `Self`, where it would be another type.

use proc_macro2::{Group, TokenStream, TokenTree};

/// Tokens with a type in the place of `Self`.
pub(super) fn with_own_name(tokens: TokenStream, own: &TokenStream) -> TokenStream {
    let mut written = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) if ident == "Self" => written.extend(own.clone()),
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), with_own_name(group.stream(), own));
                inner.set_span(group.span());
                written.extend([TokenTree::Group(inner)]);
            }
            token => written.extend([token]),
        }
    }
    written
}
