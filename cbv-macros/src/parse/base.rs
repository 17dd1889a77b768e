//! `#[base]` on a trait.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, ItemTrait, Meta, Path, Token, TraitItem, parenthesized};

use super::handler::{handler_options, is_handler};
use super::options::{crate_path, each_option, flag, once, unknown_option, value};
use super::{access, answer};
use crate::context::Ctxt;
use crate::model::{
    ACCESS_ELSEWHERE, ACCESS_OPTIONS, BaseInput, BaseOptions, CSRF_EXEMPT, HandlerInput,
};

pub(crate) fn base(cx: &Ctxt, options: TokenStream, item: TokenStream) -> Option<BaseInput> {
    let options = base_options(cx, options);
    let mut item = match syn::parse2::<ItemTrait>(item.clone()) {
        Ok(item) => item,
        Err(error) => {
            let is_trait = item.clone().into_iter().any(|tt| tt.to_string() == "trait");
            if is_trait {
                cx.push(error);
            } else {
                let at = item.into_iter().next();
                cx.error(at, "a base is a trait: `#[base] trait SomeBase: View { .. }`");
            }
            return None;
        }
    };
    let mut handlers = Vec::new();
    for (at, item) in item.items.iter_mut().enumerate() {
        if let TraitItem::Fn(method) = item
            && let Some(options) = take_handler(cx, &mut method.attrs)
        {
            let errors = cx.count();
            let options = handler_options(cx, options);
            let is_refused = cx.count() > errors;
            let attrs = method.attrs.clone();
            let signature = method.sig.clone();
            let method = TokenStream::new();
            handlers.push((at, HandlerInput { options, method, attrs, signature, is_refused }));
        }
    }
    Some(BaseInput { item, options, handlers })
}

/// What a base does not decide.
const ON_ITS_VIEWS: [(&str, &str); 3] = [
    (CSRF_EXEMPT, "on each view that takes requests from any site: `#[view(csrf_exempt)]`"),
    ("etag", "on each view whose version is asked for: `#[view(etag = Self::etag)]`"),
    (
        "last_modified",
        "on each view whose version is asked for: `#[view(last_modified = Self::last_modified)]`",
    ),
];

/// What stands in `#[base(..)]`.
pub(crate) fn base_options(cx: &Ctxt, tokens: TokenStream) -> BaseOptions {
    let mut options = BaseOptions::default();
    each_option(cx, tokens, |name, input| base_option(&mut options, &name, input));
    options
}

fn base_option(options: &mut BaseOptions, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    if let Some(read) = access::option(&mut options.access, name, input) {
        return read;
    }
    match name.to_string().as_str() {
        "crate" => once(&mut options.krate, name, crate_path(name, input)?),
        "attributes" => once(&mut options.attributes, name, attributes(name, input)?),
        "source" => once(&mut options.source, name, value(name, input, "SomeSource")?),
        "state" => once(&mut options.state, name, value(name, input, "SomeState")?),
        "has_variants" => {
            flag(name, input)?;
            once(&mut options.has_variants, name, ())
        }
        text if answer::OF_ANSWERS.contains(&text) => {
            answer::of_answers(&mut options.fields_of_answer, name, input)
        }
        _ => {
            let own = ["attributes", "state", "cache", "vary", "crate"];
            let known: Vec<_> = own.into_iter().chain(ACCESS_OPTIONS).collect();
            let elsewhere = [&ON_ITS_VIEWS[..], &ACCESS_ELSEWHERE, &answer::DJANGO].concat();
            Err(unknown_option(name, &known, &elsewhere))
        }
    }
}

/// `attributes = SomeAttributes`, `attributes = (TemplateAttributes, SomeAttributes)`
fn attributes(name: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<Path>> {
    let Attributes(structs) = value(name, input, "SomeAttributes")?;
    let texts: Vec<_> = structs.iter().map(|path| path.to_token_stream().to_string()).collect();
    for (at, path) in structs.iter().enumerate() {
        if texts[..at].contains(&texts[at]) {
            let message = "this struct is named twice: a base has its attributes once";
            return Err(syn::Error::new_spanned(path, message));
        }
    }
    Ok(structs)
}

struct Attributes(Vec<Path>);

impl Parse for Attributes {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(syn::token::Paren) {
            return Ok(Self(vec![input.parse()?]));
        }
        let content;
        parenthesized!(content in input);
        let structs = Punctuated::<Path, Token![,]>::parse_terminated(&content)?;
        Ok(Self(structs.into_iter().collect()))
    }
}

/// Takes `#[handler(..)]` off a method: its tokens.
fn take_handler(cx: &Ctxt, attrs: &mut Vec<Attribute>) -> Option<TokenStream> {
    let mut found = None;
    attrs.retain(|attr| {
        if is_conditional_handler(attr) {
            cx.error(
                attr,
                "a base cannot tell whether this holds: put `#[cfg(..)]` on the method instead",
            );
            return false;
        }
        if !is_handler(attr.path()) {
            return true;
        }
        let tokens = match &attr.meta {
            Meta::List(list) => list.tokens.clone(),
            _ => TokenStream::new(),
        };
        if found.replace(tokens).is_some() {
            cx.error(
                attr,
                "one `#[handler]` for a method: name all its verbs there, `#[handler(get, post)]`",
            );
        }
        false
    });
    found
}

/// `#[cfg_attr(.., handler(..))]`: inside of a trait it comes to us undecided.
fn is_conditional_handler(attr: &Attribute) -> bool {
    attr.path().is_ident("cfg_attr")
        && matches!(&attr.meta, Meta::List(list)
            if list.tokens.clone().into_iter().any(|tt| tt.to_string() == "handler"))
}
