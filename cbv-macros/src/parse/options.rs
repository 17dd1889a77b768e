//! Lists of options: `name`, `name = value`, `name(..)`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Meta, Path, Token, parenthesized, parse_quote};

use crate::context::Ctxt;
use crate::model::InitialValue;
use crate::suggest::{did_you_mean, listing};

/// The tokens inside every `#[view(..)]` of an item.
pub(super) fn view_attributes<'a>(
    cx: &'a Ctxt,
    attrs: &'a [Attribute],
) -> impl Iterator<Item = TokenStream> + 'a {
    attributes_of(cx, attrs, "view")
}

/// The tokens inside every helper attribute of this name.
pub(super) fn attributes_of<'a>(
    cx: &'a Ctxt,
    attrs: &'a [Attribute],
    helper: &'static str,
) -> impl Iterator<Item = TokenStream> + 'a {
    let attrs = attrs.iter().filter(move |attr| attr.path().is_ident(helper));
    attrs.filter_map(move |attr| match &attr.meta {
        Meta::List(list) => Some(list.tokens.clone()),
        _ => {
            let message = format!("write `#[{helper}(..)]`, with the options in parentheses");
            cx.error(&attr.meta, message);
            None
        }
    })
}

/// Calls `each` with every option of a list. One that fails is reported and passed over.
pub(super) fn each_option(
    cx: &Ctxt,
    tokens: TokenStream,
    mut each: impl FnMut(Ident, ParseStream<'_>) -> syn::Result<()>,
) {
    each_item(cx, tokens, |input| {
        let name = input.call(Ident::parse_any)?;
        each(name, input)
    });
}

/// Calls `each` at the start of every item of a list that commas separate.
pub(super) fn each_item(
    cx: &Ctxt,
    tokens: TokenStream,
    mut each: impl FnMut(ParseStream<'_>) -> syn::Result<()>,
) {
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            if let Err(error) = each(input) {
                cx.push(error);
                skip_to_comma(input)?;
            }
            if !input.is_empty() && !input.peek(Token![,]) {
                cx.push(input.error("expected `,`"));
                skip_to_comma(input)?;
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(())
    };
    if let Err(error) = parser.parse2(tokens) {
        cx.push(error);
    }
}

fn skip_to_comma(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// An option that does not exist: what it may have meant, what there is, where it belongs.
pub(super) fn unknown_option(
    name: &Ident,
    known: &[&str],
    elsewhere: &[(&str, &str)],
) -> syn::Error {
    let text = name.to_string();
    let message = match elsewhere.iter().find(|(option, _)| *option == text) {
        Some((_, place)) => format!("`{text}` belongs {place}"),
        None => match did_you_mean(&text, known) {
            hint if hint.is_empty() => {
                format!("unknown option `{text}`; there are {}", listing(known))
            }
            hint => format!("unknown option `{text}`{hint}"),
        },
    };
    syn::Error::new(name.span(), message)
}

/// Stores the value of an option that can be given once.
pub(super) fn once<T>(slot: &mut Option<T>, name: &Ident, value: T) -> syn::Result<()> {
    if slot.is_some() {
        return Err(syn::Error::new(name.span(), format!("`{name}` is given twice")));
    }
    *slot = Some(value);
    Ok(())
}

/// The `= value` of an option; `example` completes "write".
pub(super) fn value<T: syn::parse::Parse>(
    name: &Ident,
    input: ParseStream<'_>,
    example: &str,
) -> syn::Result<T> {
    let has_sign = input.parse::<Option<Token![=]>>()?.is_some();
    if !has_sign || input.is_empty() || input.peek(Token![,]) {
        let message = format!("`{name}` takes a value: write `{name} = {example}`");
        return Err(syn::Error::new(name.span(), message));
    }
    input.parse()
}

/// An option that stands alone.
pub(super) fn flag(name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(());
    }
    Err(input.error(format!("`{name}` takes no value")))
}

/// `crate = path`
pub(super) fn crate_path(name: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    input.parse::<Token![=]>().map_err(|_| {
        syn::Error::new(name.span(), "`crate` takes a path: write `crate = path::to::cbv`")
    })?;
    input.call(Path::parse_mod_style)
}

/// The `crate = ..` of a struct of which nothing else is known; `::cbv` without one.
pub(crate) fn crate_path_of(attrs: &[Attribute], helper: &'static str) -> Path {
    let (cx, mut found) = (Ctxt::new(), None);
    for tokens in attributes_of(&cx, attrs, helper) {
        each_option(&cx, tokens, |name, input| {
            if name == "crate" {
                found = Some(crate_path(&name, input)?);
                return Ok(());
            }
            Err(input.error("another option"))
        });
    }
    cx.forget();
    found.unwrap_or_else(|| parse_quote!(::cbv))
}

/// What stands in the parentheses of `name(..)`, which are not empty; `usage` says what belongs there.
pub(super) fn in_parentheses<T>(
    name: &Ident,
    input: ParseStream<'_>,
    usage: &str,
    read: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<T> {
    let usage = || syn::Error::new(name.span(), usage);
    if !input.peek(syn::token::Paren) {
        return Err(usage());
    }
    let content;
    parenthesized!(content in input);
    if content.is_empty() {
        return Err(usage());
    }
    let read = read(&content);
    // What an error has left there would be a second one.
    content.parse::<TokenStream>()?;
    read
}

/// The expression of `layer(..)`.
pub(super) fn layer(name: &Ident, input: ParseStream<'_>) -> syn::Result<Expr> {
    let usage = "`layer` takes a tower layer: write `layer(SomeLayer::new())`";
    in_parentheses(name, input, usage, |content| {
        let layer = content.parse()?;
        if content.is_empty() {
            return Ok(layer);
        }
        Err(content.error("one layer each: write `layer(first), layer(second)`"))
    })
}

/// The `(name = value, ..)` behind `flatten` and behind a base; nothing without it.
pub(crate) fn initial_values(input: ParseStream<'_>) -> syn::Result<Vec<InitialValue>> {
    if !input.peek(syn::token::Paren) {
        return Ok(Vec::new());
    }
    let content;
    parenthesized!(content in input);
    let values =
        Punctuated::<InitialValue, Token![,]>::parse_terminated_with(&content, initial_value)?;
    Ok(values.into_iter().collect())
}

fn initial_value(input: ParseStream<'_>) -> syn::Result<InitialValue> {
    let name: Ident = input.call(Ident::parse_any)?;
    let value = value(&name, input, "..")?;
    Ok(InitialValue { name, value })
}
