use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Attribute, FnArg, GenericParam, ReturnType, Safety, Signature, Type};

use super::crate_path;
use crate::context::Ctxt;
use crate::model::{Argument, Handler, HandlerInput, Receiver, Step};

/// As many as `cbv-runtime/src/serve.rs` has methods for.
const MOST_ARGUMENTS: usize = 12;

pub(crate) fn handler(cx: &Ctxt, input: HandlerInput) -> Handler {
    let HandlerInput { options, method, attrs, signature, is_refused } = input;
    let errors = cx.count();
    check_not_generic(cx, &signature);
    check_is_safe(cx, &signature);
    super::access::check_of_handler(cx, &options.access);
    let receiver = receiver(cx, &signature);
    let arguments = arguments(cx, &signature);
    match options.step.map(|option| option.step) {
        Some(Step::Setup) => check_setup(cx, &signature, receiver),
        Some(Step::Dispatch) => check_dispatch(cx, &signature),
        None => {}
    }
    Handler {
        krate: crate_path(options.krate),
        verbs: options.verbs,
        step: options.step,
        receiver_tokens: signature.receiver().into_token_stream(),
        layers: options.layers,
        access: options.access,
        method,
        is_async: signature.asyncness.is_some(),
        mode_span: mode_span(&signature),
        returned: returned(&signature),
        receiver: receiver.unwrap_or(Receiver::Reference),
        arguments,
        cfgs: attrs.iter().filter(|attr| attr.path().is_ident("cfg")).cloned().collect(),
        is_deprecated: attrs.iter().any(is_deprecated),
        ident: signature.ident,
        is_refused: is_refused || cx.count() > errors,
    }
}

/// A setup leaves the view to the handler.
fn check_setup(cx: &Ctxt, signature: &Signature, receiver: Option<Receiver>) {
    if receiver == Some(Receiver::Value) {
        cx.error(
            signature.receiver(),
            "a setup fills the view, which the handler then has: write `&mut self`",
        );
    }
}

/// A dispatch takes the rest of the way.
fn check_dispatch(cx: &Ctxt, signature: &Signature) {
    let mut arguments = signature.inputs.iter().filter(|input| matches!(input, FnArg::Typed(_)));
    if arguments.next().is_none() {
        let next = if signature.asyncness.is_some() { "Next" } else { "SyncNext" };
        cx.error(
            &signature.ident,
            format!("a dispatch is given the rest of the way, and runs it: write `next: {next}<Self>` as its argument, and `next.run(self)`"),
        );
    }
    if let Some(argument) = arguments.next() {
        cx.error(
            argument,
            "a dispatch takes the rest of the way alone: make this a field with `#[view(extract)]`",
        );
    }
}

fn is_deprecated(attr: &Attribute) -> bool {
    attr.path().is_ident("deprecated")
}

/// Who would call a generic handler, and with which types?
fn check_not_generic(cx: &Ctxt, signature: &Signature) {
    for param in &signature.generics.params {
        if !matches!(param, GenericParam::Lifetime(_)) {
            cx.error(
                param,
                "a handler is not generic: a request does not say which type is meant; name the type",
            );
        }
    }
    for argument in &signature.inputs {
        if let FnArg::Typed(argument) = argument
            && let Type::ImplTrait(ty) = &*argument.ty
        {
            cx.error(ty, "a handler is not generic: write the type of the extractor");
        }
    }
}

fn check_is_safe(cx: &Ctxt, signature: &Signature) {
    if let Safety::Unsafe(token) = &signature.safety {
        cx.error(token, "a handler is called for every request: it cannot be `unsafe`");
    }
}

/// `&self`, `&mut self` or `self`: each request has an instance of its own.
fn receiver(cx: &Ctxt, signature: &Signature) -> Option<Receiver> {
    let Some(receiver) = signature.receiver() else {
        cx.error(
            &signature.ident,
            format!("a handler is a method of its view: write `fn {}(&self, ..)`", signature.ident),
        );
        return None;
    };
    let text = quote::quote!(#receiver).to_string().replace(' ', "");
    match text.as_str() {
        "self" | "mutself" | "self:Self" | "mutself:Self" => Some(Receiver::Value),
        "&self" | "self:&Self" => Some(Receiver::Reference),
        "&mutself" | "self:&mutSelf" => Some(Receiver::MutReference),
        _ if text.starts_with("&'") && text.ends_with("mutself") => Some(Receiver::MutReference),
        _ if text.starts_with("&'") => Some(Receiver::Reference),
        _ => {
            cx.error(receiver, "a handler takes `&self`, `&mut self` or `self`");
            None
        }
    }
}

fn arguments(cx: &Ctxt, signature: &Signature) -> Vec<Argument> {
    if let Some(variadic) = &signature.variadic {
        cx.error(variadic, "a handler has a fixed number of arguments");
    }
    if let Some(argument) = signature.inputs.iter().skip(1).nth(MOST_ARGUMENTS) {
        cx.error(
            argument,
            format!("a handler has at most {MOST_ARGUMENTS} arguments: make some of them fields with `#[view(extract)]`"),
        );
    }
    let typed = signature.inputs.iter().filter_map(|argument| match argument {
        FnArg::Typed(argument) => Some(&argument.ty),
        FnArg::Receiver(_) => None,
    });
    typed.map(|ty| Argument { ty: Type::clone(ty) }).collect()
}

/// The `async`, or the `fn` without one.
fn mode_span(signature: &Signature) -> Span {
    signature.asyncness.map_or(signature.fn_token.span, |token| token.span)
}

fn returned(signature: &Signature) -> TokenStream {
    match &signature.output {
        ReturnType::Default => signature.ident.to_token_stream(),
        ReturnType::Type(_, ty) => ty.to_token_stream(),
    }
}
