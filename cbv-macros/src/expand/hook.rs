//! A hook of a base, written as a call of the function that an option names.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{FnArg, Pat, Path, Signature};

use crate::model::options::Hook;
use crate::model::spread;

/// What is wrong with the function is on the path that names it.
pub(super) fn hook(krate: &Path, hook: &Hook) -> TokenStream {
    let Hook { signature, function } = hook;
    let Some(mut signature) = parsed(krate, signature) else { return TokenStream::new() };
    let arguments = prefixed_arguments(&mut signature);
    let arguments = spread(function, quote!((self, #(#arguments),*)));
    let wait = signature.asyncness.map(|_| spread(function, quote!(.await)));
    quote!(#signature { #function #arguments #wait })
}

/// The signature of a row, with the path of the library for `$crate`.
pub(crate) fn parsed(krate: &Path, signature: &str) -> Option<Signature> {
    let tokens: TokenStream = signature.parse().ok()?;
    syn::parse2(with_crate(krate, tokens)).ok()
}

fn with_crate(krate: &Path, tokens: TokenStream) -> TokenStream {
    let mut written = TokenStream::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '$' => {
                // `crate`
                tokens.next();
                krate.to_tokens(&mut written);
            }
            TokenTree::Group(group) => {
                let inner = with_crate(krate, group.stream());
                Group::new(group.delimiter(), inner).to_tokens(&mut written);
            }
            token => token.to_tokens(&mut written),
        }
    }
    written
}

/// Names the arguments so that none hides a function of the user's, and returns the names.
fn prefixed_arguments(signature: &mut Signature) -> Vec<Ident> {
    let arguments = signature.inputs.iter_mut().filter_map(|argument| match argument {
        FnArg::Typed(argument) => match &mut *argument.pat {
            Pat::Ident(name) => Some(name),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    });
    arguments
        .map(|name| {
            name.ident = format_ident!("__cbv_{}", name.ident);
            name.ident.clone()
        })
        .collect()
}
