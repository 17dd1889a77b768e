//! `#[derive(View)]`

use proc_macro2::{Ident, TokenStream};
use syn::parse::ParseStream;
use syn::{DeriveInput, Path, Token, parenthesized};

use super::options::{
    crate_path, each_item, each_option, flag, initial_values, layer, once, value, view_attributes,
};
use super::{access, answer, fields, generic_view, handler, structure};
use crate::context::Ctxt;
use crate::model::{
    ACCESS_ELSEWHERE, ACCESS_OPTIONS, BaseOption, CSRF_EXEMPT, GenericView, Verb, ViewInput,
    ViewOptions,
};

const OPTIONS: [&str; 11] = [
    "state",
    "base",
    "methods",
    "layer",
    "inline",
    CSRF_EXEMPT,
    "etag",
    "last_modified",
    "cache",
    "vary",
    "crate",
];

/// Those of access come last in a list.
fn known() -> Vec<&'static str> {
    OPTIONS.into_iter().chain(ACCESS_OPTIONS).collect()
}

/// What is no option of a view, and where it is.
fn elsewhere() -> Vec<(&'static str, &'static str)> {
    [&fields::ELSEWHERE[..], &ACCESS_ELSEWHERE, &answer::DJANGO].concat()
}

/// A view, or a generic view with options of its own.
pub(crate) fn view(
    cx: &Ctxt,
    item: TokenStream,
    generic: Option<&'static GenericView>,
) -> Option<ViewInput> {
    let item: DeriveInput = syn::parse2(item).map_err(|error| cx.push(error)).ok()?;
    let mut options = ViewOptions::default();
    for tokens in view_attributes(cx, &item.attrs) {
        each_option(cx, tokens, |name, input| option(cx, &mut options, generic, &name, input));
    }
    let fields = structure::named_fields(cx, &item, "a view", structure::BASES)?;
    let fields = fields::fields(cx, fields);
    let is_deprecated = item.attrs.iter().any(|attr| attr.path().is_ident("deprecated"));
    Some(ViewInput { ident: item.ident, vis: item.vis, is_deprecated, options, fields })
}

fn option(
    cx: &Ctxt,
    options: &mut ViewOptions,
    generic: Option<&'static GenericView>,
    name: &Ident,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    if let Some(generic) = generic
        && let Some(read) = generic_view::option(generic, &mut options.generic, name, input)
    {
        return read;
    }
    if let Some(read) = access::option(&mut options.access, name, input) {
        return read;
    }
    match name.to_string().as_str() {
        "state" => once(&mut options.state, name, value(name, input, "AppState")?),
        "base" => once(&mut options.base, name, base(name, input)?),
        "methods" => once(&mut options.methods, name, methods(cx, name, input)?),
        "layer" => {
            options.layers.push(layer(name, input)?);
            Ok(())
        }
        "inline" => {
            flag(name, input)?;
            once(&mut options.inline, name, name.clone())
        }
        CSRF_EXEMPT => {
            flag(name, input)?;
            once(&mut options.csrf_exempt, name, ())
        }
        text if answer::CONDITIONAL.contains(&text) => {
            answer::conditional(&mut options.conditional, name, input)
        }
        text if answer::OF_ANSWERS.contains(&text) => {
            answer::of_answers(&mut options.fields_of_answer, name, input)
        }
        "crate" => once(&mut options.krate, name, crate_path(name, input)?),
        _ => {
            Err(generic_view::unknown(generic, &mut options.generic, name, &known(), &elsewhere()))
        }
    }
}

fn base(name: &Ident, input: ParseStream<'_>) -> syn::Result<BaseOption> {
    const USAGE: &str = "`base` takes the path of a base: write `base = SomeBase`";
    input.parse::<Token![=]>().map_err(|_| syn::Error::new(name.span(), USAGE))?;
    let at = input.span();
    let path = input.call(Path::parse_mod_style).map_err(|_| syn::Error::new(at, USAGE))?;
    let initial_values = initial_values(input)?;
    Ok(BaseOption { path, initial_values, generic: None })
}

fn methods(cx: &Ctxt, name: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<Verb>> {
    if !input.peek(syn::token::Paren) {
        let message = "`methods` lists verbs: write `methods(get, post)`";
        return Err(syn::Error::new(name.span(), message));
    }
    let content;
    parenthesized!(content in input);
    let mut verbs = Vec::new();
    let mut seen_one = false;
    each_item(cx, content.parse()?, |input| {
        seen_one = true;
        let verb = handler::verb(input)?;
        if matches!(verb, Verb::NotAllowed { .. }) {
            let message = "`http_method_not_allowed` is no verb; its handler needs no mention here";
            return Err(syn::Error::new(verb.span(), message));
        }
        handler::push_verb(&mut verbs, verb)
    });
    if !seen_one {
        let message = "a view answers at least one verb: write `methods(get)`";
        return Err(syn::Error::new(name.span(), message));
    }
    Ok(verbs)
}
