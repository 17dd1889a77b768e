//! `#[handler(..)]` on a method.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, LitStr, Path, Signature, Token, Visibility};

use super::access;
use super::options::{crate_path, each_item, layer, once};
use crate::context::Ctxt;
use crate::model::{
    ACCESS_OPTIONS, CSRF_EXEMPT, DJANGO_VERBS, HandlerInput, HandlerOptions, NOT_ALLOWED, STEPS,
    Step, StepOption, Verb,
};
use crate::suggest::{closest, listing};

pub(crate) fn handler(cx: &Ctxt, options: TokenStream, item: TokenStream) -> Option<HandlerInput> {
    let options = handler_options(cx, options);
    let Ok(method) = syn::parse2::<MethodSyntax>(item.clone()) else {
        let at = item.into_iter().next();
        cx.error(at, "`#[handler]` belongs on a method of a view: `async fn name(&self) -> ..`");
        return None;
    };
    let MethodSyntax { mut attrs, vis, signature, body } = method;
    refuse_second_handler(cx, &mut attrs);
    let mut method = TokenStream::new();
    method.extend(attrs.iter().map(ToTokens::to_token_stream));
    vis.to_tokens(&mut method);
    signature.to_tokens(&mut method);
    method.extend(body);
    let is_refused = cx.has_errors();
    Some(HandlerInput { options, method, attrs, signature, is_refused })
}

/// A method up to its body, which may be half-written while an editor looks on.
struct MethodSyntax {
    attrs: Vec<Attribute>,
    vis: Visibility,
    signature: Signature,
    body: TokenStream,
}

impl Parse for MethodSyntax {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self {
            attrs: input.call(Attribute::parse_outer)?,
            vis: input.parse()?,
            signature: input.parse()?,
            body: input.parse()?,
        })
    }
}

/// Another `#[handler]` on the same method would expand it twice.
fn refuse_second_handler(cx: &Ctxt, attrs: &mut Vec<Attribute>) {
    attrs.retain(|attr| {
        let second = is_handler(attr.path());
        if second {
            cx.error(
                attr,
                "one `#[handler]` for a method: name all its verbs there, `#[handler(get, post)]`",
            );
        }
        !second
    });
}

/// `#[handler]`, `#[cbv::handler]`
pub(crate) fn is_handler(path: &Path) -> bool {
    path.segments.last().is_some_and(|segment| segment.ident == "handler")
}

/// What stands in `#[handler(..)]`.
pub(crate) fn handler_options(cx: &Ctxt, tokens: TokenStream) -> HandlerOptions {
    let mut options = HandlerOptions::default();
    let mut seen_verb = false;
    each_item(cx, tokens, |input| {
        if input.peek(Token![crate]) {
            let name = input.call(Ident::parse_any)?;
            return once(&mut options.krate, &name, crate_path(&name, input)?);
        }
        if access::is_option(input) {
            let name = input.call(Ident::parse_any)?;
            if let Some(read) = access::option(&mut options.access, &name, input) {
                return read;
            }
        }
        if input.peek(syn::Ident) && input.peek2(syn::token::Paren) {
            let name: Ident = input.parse()?;
            if name != "layer" {
                return Err(unknown_verb(&name));
            }
            options.layers.push(layer(&name, input)?);
            return Ok(());
        }
        seen_verb = true;
        if let Some(step) = step(input)? {
            return push_step(&mut options, step);
        }
        let at = input.fork();
        match verb(input) {
            Ok(verb) => push_verb(&mut options.verbs, verb),
            Err(error) => {
                options.verbs.extend(meant(&at).filter(|_| options.verbs.is_empty()));
                Err(error)
            }
        }
    });
    check_step_is_alone(cx, &mut options);
    if !seen_verb {
        let message = "which verbs does it answer? write `#[handler(get)]`";
        cx.push(syn::Error::new(proc_macro2::Span::call_site(), message));
    }
    options
}

/// `setup`, `dispatch`
fn step(input: ParseStream<'_>) -> syn::Result<Option<StepOption>> {
    let found = input.fork().parse::<Ident>().ok().and_then(|name| {
        [Step::Setup, Step::Dispatch].into_iter().find(|step| name == step.name())
    });
    let Some(step) = found else { return Ok(None) };
    let span = input.parse::<Ident>()?.span();
    Ok(Some(StepOption { step, span }))
}

fn push_step(options: &mut HandlerOptions, step: StepOption) -> syn::Result<()> {
    match options.step.replace(step) {
        Some(first) if first.step == step.step => {
            Err(syn::Error::new(step.span, format!("`{}` is named twice", step.step.name())))
        }
        Some(_) => Err(not_alone(step)),
        None => Ok(()),
    }
}

fn not_alone(StepOption { step, span }: StepOption) -> syn::Error {
    let name = step.name();
    let message =
        format!("`{name}` answers nothing: write a method of its own with `#[handler({name})]`");
    syn::Error::new(span, message)
}

/// Setup and dispatch come with no verb and no layer.
fn check_step_is_alone(cx: &Ctxt, options: &mut HandlerOptions) {
    let Some(step) = options.step else { return };
    if !options.verbs.is_empty() {
        cx.push(not_alone(step));
        options.step = None;
    } else if let Some(name) = &options.access.first {
        let step = step.step.name();
        cx.error(
            name,
            format!("the checks of access come before each `{step}`: write `#[view({name} ..)]` on the struct, or `{name}` on a handler"),
        );
    } else if let Some(layer) = options.layers.first() {
        let name = step.step.name();
        cx.error(
            layer,
            format!("`{name}` has no layer: write `layer(..)` on a handler, or `#[view(layer(..))]` on the struct"),
        );
    }
}

pub(super) fn push_verb(verbs: &mut Vec<Verb>, verb: Verb) -> syn::Result<()> {
    let token = verb.token();
    if verbs.iter().any(|other| other.token() == token) {
        return Err(syn::Error::new(verb.span(), "this verb is named twice"));
    }
    verbs.push(verb);
    Ok(())
}

/// The verb that a misspelled one stands for: its place is taken, so that the view does not lack
/// a handler as well.
fn meant(input: ParseStream<'_>) -> Option<Verb> {
    let text = match input.parse::<LitStr>() {
        Ok(literal) => literal.value(),
        Err(_) => input.call(Ident::parse_any).ok()?.to_string(),
    };
    let name = closest(&text, &DJANGO_VERBS)?;
    let name = DJANGO_VERBS.into_iter().find(|verb| *verb == name)?;
    Some(Verb::Django { name, span: input.span() })
}

/// `get`, or `"PROPFIND"`.
pub(super) fn verb(input: ParseStream<'_>) -> syn::Result<Verb> {
    if input.peek(LitStr) {
        return other_verb(&input.parse()?);
    }
    let Ok(name) = input.call(Ident::parse_any) else {
        return Err(input.error("expected a verb: `get`, `post`, .. or a string, `\"PROPFIND\"`"));
    };
    let span = name.span();
    if name == NOT_ALLOWED {
        return Ok(Verb::NotAllowed { span });
    }
    match DJANGO_VERBS.iter().find(|verb| name == **verb) {
        Some(name) => Ok(Verb::Django { name, span }),
        None => Err(unknown_verb(&name)),
    }
}

fn unknown_verb(name: &Ident) -> syn::Error {
    let text = name.to_string();
    let known: Vec<_> = DJANGO_VERBS
        .into_iter()
        .chain(["layer", "crate", NOT_ALLOWED].into_iter().chain(STEPS).chain(ACCESS_OPTIONS))
        .collect();
    let message = if name == CSRF_EXEMPT {
        "`csrf_exempt` is for a view and all its handlers: write `#[view(csrf_exempt)]` on the struct"
            .to_owned()
    } else if let Some(verb) = DJANGO_VERBS.iter().find(|verb| text.to_lowercase() == **verb) {
        format!("verbs are written in lower case: `{verb}`")
    } else if let Some(verb) = closest(&text, &known) {
        format!("unknown verb `{text}`; did you mean `{verb}`?")
    } else {
        format!(
            "unknown verb `{text}`; there are {}, and any other is a string: `\"{}\"`",
            listing(&DJANGO_VERBS),
            text.to_uppercase()
        )
    };
    syn::Error::new(name.span(), message)
}

/// A verb beyond Django's eight: a token of RFC 9110, 5.6.2, as it stands in the request line.
fn other_verb(literal: &LitStr) -> syn::Result<Verb> {
    let name = literal.value();
    let fail = |message| Err(syn::Error::new(literal.span(), message));
    if let Some(verb) = DJANGO_VERBS.iter().find(|verb| name.to_lowercase() == **verb) {
        return fail(format!("write `{verb}`, without quotes"));
    }
    let is_token_char = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if name.is_empty() || !name.chars().all(is_token_char) {
        return fail(format!("`{name}` cannot be the method of a request"));
    }
    if name.chars().any(|c| c.is_ascii_lowercase()) {
        let upper = name.to_uppercase();
        return fail(format!("methods are case-sensitive, and this one is written `\"{upper}\"`"));
    }
    Ok(Verb::Other { name, span: literal.span() })
}
