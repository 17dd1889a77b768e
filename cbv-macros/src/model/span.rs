use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;

/// The place of the user's token, for errors, with the hygiene of generated code: lints see that
/// a macro wrote it, and stay silent.
pub(crate) fn located(at: Span) -> Span {
    Span::call_site().located_at(at)
}

/// Generated tokens, all of them at one place: an error in them is there, and nowhere else.
pub(crate) fn placed(at: Span, tokens: impl ToTokens) -> TokenStream {
    let at = located(at);
    respan(tokens.into_token_stream(), at, at)
}

/// Generated tokens in the place of the user's: for the compiler he has written them.
pub(crate) fn respanned(at: Span, tokens: TokenStream) -> TokenStream {
    respan(tokens, at, at)
}

/// Generated tokens that stand for those of the user from the first to the last: what the
/// compiler underlines runs from the first token of an expression to its last one.
pub(crate) fn spread(over: &impl ToTokens, tokens: TokenStream) -> TokenStream {
    match ends(over) {
        Some((start, end)) => respan(tokens, start, end),
        None => tokens,
    }
}

/// Tokens of the user's in generated parentheses, which stand at the end of those tokens.
pub(crate) fn in_parentheses(of_user: &impl ToTokens, tokens: TokenStream) -> Group {
    let mut group = Group::new(Delimiter::Parenthesis, tokens);
    if let Some((_, end)) = ends(of_user) {
        group.set_span(end);
    }
    group
}

/// The places of the first of these tokens and of the last.
fn ends(tokens: &impl ToTokens) -> Option<(Span, Span)> {
    let mut tokens = tokens.to_token_stream().into_iter();
    let first = tokens.next()?;
    let start = first.span();
    let end = match tokens.last().unwrap_or(first) {
        TokenTree::Group(group) => group.span_close(),
        token => token.span(),
    };
    Some((located(start), located(end)))
}

fn respan(tokens: TokenStream, start: Span, end: Span) -> TokenStream {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let last = tokens.len().saturating_sub(1);
    let place = |(at, token)| match token {
        TokenTree::Group(group) => {
            let mut placed = Group::new(group.delimiter(), respan(group.stream(), start, end));
            placed.set_span(if at == last { end } else { start });
            TokenTree::Group(placed)
        }
        mut token => {
            token.set_span(if at == last { end } else { start });
            token
        }
    };
    tokens.into_iter().enumerate().map(place).collect()
}

/// The name of an identifier without `r#`.
pub(crate) fn raw_name(ident: &Ident) -> String {
    ident.unraw().to_string()
}
