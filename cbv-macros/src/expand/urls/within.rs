//! Names of the user's, in a module below the one in which they were written.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};

/// A path as it is written one module further in.
pub(super) fn from_within(tokens: &impl ToTokens) -> TokenStream {
    let mut written = TokenStream::new();
    let mut before: Option<TokenTree> = None;
    for token in tokens.to_token_stream() {
        let starts_path =
            !matches!(&before, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
        match &token {
            TokenTree::Ident(ident) if starts_path && ident == "self" => {
                let span = ident.span();
                written.extend(quote_spanned!(span=> super));
            }
            // The module has an item of that name itself, which would be found first.
            TokenTree::Ident(ident) if starts_path && ident == "Urls" => {
                let span = ident.span();
                written.extend(quote_spanned!(span=> super::#ident));
            }
            TokenTree::Ident(ident) if starts_path && ident == "super" => {
                let span = ident.span();
                written.extend(quote_spanned!(span=> super::super));
            }
            TokenTree::Group(group) => {
                let inner = from_within(&group.stream());
                written.extend([TokenTree::Group(Group::new(group.delimiter(), inner))]);
            }
            _ => written.extend([token.clone()]),
        }
        before = Some(token);
    }
    written
}
