//! `urls! { pub mod urls: App { "/" => Home::as_view(), name = home; } }`

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, Expr, LitStr, Path, Token, Type, Visibility, braced};

use super::options::{crate_path, once, unknown_option, value};
use crate::context::Ctxt;
use crate::model::{EntryInput, ModuleHeader, Target, UrlsHeader, UrlsInput};

pub(crate) fn urls(cx: &Ctxt, item: TokenStream) -> Option<UrlsInput> {
    let parser = |input: ParseStream<'_>| {
        if !starts_a_module(input) {
            let header = options_of_module(cx, input)?;
            return Ok(UrlsInput { header, entries: entries(cx, input)? });
        }
        let (header, name) = header(cx, input)?;
        if !input.peek(syn::token::Brace) {
            let message = format!("the patterns stand in braces: write `mod {name} {{ .. }}`");
            return Err(input.error(message));
        }
        let content;
        braced!(content in input);
        let entries = entries(cx, &content)?;
        if !input.is_empty() {
            cx.push(input.error("one module for each `urls!`"));
            input.parse::<TokenStream>()?;
        }
        Ok(UrlsInput { header, entries })
    };
    parser.parse2(item).map_err(|error| cx.push(error)).ok()
}

/// `pub mod urls`, or the patterns of the module that this stands in.
fn starts_a_module(input: ParseStream<'_>) -> bool {
    let fork = input.fork();
    let _ = fork.call(Attribute::parse_outer);
    fork.peek(Token![pub]) || fork.peek(Token![mod])
}

/// `state = App; app_name = polls;`
fn options_of_module(cx: &Ctxt, input: ParseStream<'_>) -> syn::Result<UrlsHeader> {
    let mut header = UrlsHeader { module: None, state: None, app_name: None, krate: None };
    while input.peek(Ident::peek_any) {
        let name = input.call(Ident::parse_any)?;
        option_of_module(&mut header, &name, input).or_else(|error| {
            cx.push(error);
            skip_while(input, |input| !input.peek(Token![;]))
        })?;
        input.parse::<Option<Token![;]>>()?;
    }
    Ok(header)
}

fn option_of_module(
    header: &mut UrlsHeader,
    name: &Ident,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    if name == "state" {
        once(&mut header.state, name, value(name, input, "App")?)?;
    } else if input.peek(Token![=]) {
        header_option(header, name, input)?;
    } else {
        let message = "expected a pattern: `\"/books/\" => BookList::as_view();`";
        return Err(syn::Error::new(name.span(), message));
    }
    if input.peek(Token![;]) {
        return Ok(());
    }
    Err(syn::Error::new(name.span(), format!("a `;` ends it: write `{name} = ..;`")))
}

fn header(cx: &Ctxt, input: ParseStream<'_>) -> syn::Result<(UrlsHeader, Ident)> {
    let attrs = input.call(Attribute::parse_outer)?;
    let vis: Visibility = input.parse()?;
    if !input.peek(Token![mod]) {
        return Err(input.error("`urls!` makes a module: write `pub mod urls: AppState { .. }`"));
    }
    input.parse::<Token![mod]>()?;
    let ident: Ident = input.parse()?;
    let state = match input.parse::<Option<Token![:]>>()? {
        Some(_) => Some(input.parse::<Type>()?),
        None => None,
    };
    let name = ident.clone();
    let module = Some(ModuleHeader { attrs, vis, ident });
    let mut header = UrlsHeader { module, state, app_name: None, krate: None };
    while input.parse::<Option<Token![,]>>()?.is_some() {
        let name = input.call(Ident::parse_any)?;
        header_option(&mut header, &name, input).or_else(|error| {
            cx.push(error);
            skip_while(input, |input| !input.peek(Token![,]) && !input.peek(syn::token::Brace))
        })?;
    }
    Ok((header, name))
}

fn header_option(header: &mut UrlsHeader, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    match name.to_string().as_str() {
        "app_name" => once(&mut header.app_name, name, value(name, input, "shop")?),
        "crate" => once(&mut header.krate, name, crate_path(name, input)?),
        _ => {
            let elsewhere = [("name", "behind a view"), ("namespace", "behind `include`")];
            let known: &[_] = match header.module {
                Some(_) => &["app_name", "crate"],
                None => &["state", "app_name", "crate"],
            };
            Err(unknown_option(name, known, &elsewhere))
        }
    }
}

/// All entries; one that fails is reported and passed over, up to its `;`.
fn entries(cx: &Ctxt, input: ParseStream<'_>) -> syn::Result<Vec<EntryInput>> {
    let mut entries = Vec::new();
    while !input.is_empty() {
        match entry(cx, input) {
            Ok(entry) => entries.push(entry),
            Err(error) => {
                cx.push(error);
                skip_while(input, |input| !input.peek(Token![;]))?;
                input.parse::<Option<Token![;]>>()?;
            }
        }
    }
    Ok(entries)
}

fn skip_while(
    input: ParseStream<'_>,
    goes_on: impl Fn(ParseStream<'_>) -> bool,
) -> syn::Result<()> {
    while !input.is_empty() && goes_on(input) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

fn entry(cx: &Ctxt, input: ParseStream<'_>) -> syn::Result<EntryInput> {
    let attrs = attributes(cx, input)?;
    if !input.peek(LitStr) {
        return Err(input.error("expected a pattern: `\"/books/\" => BookList::as_view();`"));
    }
    let pattern: LitStr = input.parse()?;
    if !input.peek(Token![=>]) {
        return Err(input.error("what answers it? write `=> SomeView::as_view()`"));
    }
    let arrow: Token![=>] = input.parse()?;
    if input.is_empty() || input.peek(Token![;]) {
        let message = "what answers it? write `=> SomeView::as_view()`";
        return Err(syn::Error::new_spanned(arrow, message));
    }
    let target = target(cx, input)?;
    Ok(EntryInput { attrs, pattern, target })
}

/// The comments before a pattern, which go to its function.
fn attributes(cx: &Ctxt, input: ParseStream<'_>) -> syn::Result<Vec<Attribute>> {
    let mut attrs = input.call(Attribute::parse_outer)?;
    attrs.retain(|attr| {
        let is_doc = attr.path().is_ident("doc");
        if !is_doc {
            cx.error(attr, "a pattern has no attributes; put `#[cfg(..)]` on a whole `urls!`");
        }
        is_doc
    });
    Ok(attrs)
}

fn target(cx: &Ctxt, input: ParseStream<'_>) -> syn::Result<Target> {
    if input.peek(syn::token::Brace) {
        let content;
        braced!(content in input);
        let group = entries(cx, &content)?;
        if input.peek(Token![,]) {
            return Err(input.error("a group has no options; expected `;`"));
        }
        input.parse::<Option<Token![;]>>()?;
        return Ok(Target::Group(group));
    }
    let target = if is_include(input) {
        let include: Ident = input.parse()?;
        if !input.peek(Ident::peek_any) {
            let message = "`include` takes the path of a module: write `include shop::urls`";
            return Err(syn::Error::new(include.span(), message));
        }
        let module = input.call(Path::parse_mod_style)?;
        Target::Include { module, namespace: None }
    } else {
        Target::View { view: input.parse::<Expr>()?, name: None }
    };
    let target = options(cx, target, input)?;
    if input.is_empty() {
        return Ok(target);
    }
    input.parse::<Token![;]>().map_err(|error| {
        syn::Error::new(error.span(), "expected `;` behind the pattern, or `, name = ..`")
    })?;
    Ok(target)
}

/// `include shop::urls`, but not the path of a view that starts so.
fn is_include(input: ParseStream<'_>) -> bool {
    let fork = input.fork();
    let named = fork.parse::<Ident>().is_ok_and(|ident| ident == "include");
    named && !fork.peek(Token![::]) && !fork.peek(Token![.])
}

fn options(cx: &Ctxt, mut target: Target, input: ParseStream<'_>) -> syn::Result<Target> {
    while input.parse::<Option<Token![,]>>()?.is_some() {
        if input.peek(Token![;]) || input.is_empty() {
            break;
        }
        if input.peek(LitStr) {
            return Err(input.error("expected `;` behind the pattern before, not `,`"));
        }
        if !input.peek(Ident::peek_any) {
            let message = "expected an option, as `name = home`; attributes of the view are set by `as_view().title(\"Home\")`";
            return Err(input.error(message));
        }
        let option = input.call(Ident::parse_any)?;
        option_of(&mut target, &option, input).or_else(|error| {
            cx.push(error);
            skip_while(input, |input| !input.peek(Token![,]) && !input.peek(Token![;]))
        })?;
    }
    Ok(target)
}

fn option_of(target: &mut Target, option: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    match target {
        Target::View { name, .. } if option == "name" => {
            once(name, option, plain_name(option, input)?)
        }
        Target::Include { namespace, .. } if option == "namespace" => {
            once(namespace, option, plain_name(option, input)?)
        }
        Target::View { .. } => {
            Err(unknown_option(option, &["name"], &[("namespace", "behind `include`")]))
        }
        Target::Include { .. } => {
            let elsewhere =
                [("name", "behind a view; the names of what is included have a `namespace`")];
            Err(unknown_option(option, &["namespace"], &elsewhere))
        }
        Target::Group(_) => Err(syn::Error::new(option.span(), "a group has no options")),
    }
}

/// A name is an identifier: a function is called so.
fn plain_name(option: &Ident, input: ParseStream<'_>) -> syn::Result<Ident> {
    let fork = input.fork();
    if fork.parse::<Token![=]>().is_ok()
        && let Ok(text) = fork.parse::<LitStr>()
    {
        input.parse::<Token![=]>()?;
        input.parse::<LitStr>()?;
        let word: String = text
            .value()
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' })
            .collect();
        let message = format!("a function is called so: write `{option} = {word}`");
        return Err(syn::Error::new(text.span(), message));
    }
    let name: Ident = value(option, input, "book_list")?;
    if input.peek(Token![:]) || input.peek(Token![-]) || input.peek(Token![.]) {
        let message =
            format!("a function is called so: `{option}` is one word, with `_` between its parts");
        return Err(syn::Error::new(name.span(), message));
    }
    Ok(name)
}

/// The header alone, for what is left where the rest could not be understood.
pub(crate) fn urls_header(item: TokenStream) -> Option<UrlsHeader> {
    struct Header(UrlsHeader);
    impl Parse for Header {
        fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
            let cx = Ctxt::new();
            let header = header(&cx, input);
            cx.forget();
            input.parse::<TokenStream>()?;
            header.map(|(header, _)| Self(header))
        }
    }
    syn::parse2::<Header>(item).ok().map(|header| header.0)
}
