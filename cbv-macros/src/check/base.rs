use syn::{ItemTrait, Path, TraitItem, TypeParamBound};

use super::{answer, crate_path};
use crate::context::Ctxt;
use crate::model::{
    Base, BaseHandler, BaseInput, BaseMethod, BaseOptions, Handler, Receiver, Step, StepOption,
};

pub(crate) fn base(cx: &Ctxt, input: BaseInput) -> Option<Base> {
    let BaseInput { mut item, options, handlers } = input;
    let BaseOptions { krate, attributes, state, source, access, has_variants, fields_of_answer } =
        options;
    super::access::check(cx, &access);
    check_not_generic(cx, &item);
    let answer_fields = answer::fields(cx, fields_of_answer);
    let parent = parent(cx, &item);
    let krate = crate_path(krate);
    if parent.is_none() {
        item.supertraits.insert(0, syn::parse_quote!(#krate::View));
    }
    let handlers: Vec<_> = handlers
        .into_iter()
        .map(|(_, mut input)| {
            input.options.krate.get_or_insert_with(|| krate.clone());
            let method = input.signature.ident.clone();
            BaseHandler { handler: super::handler(cx, input), method }
        })
        .collect();
    check_one_handler_a_verb(cx, &handlers);
    check_uniform(cx, &handlers);
    check_passed_on(cx, &handlers);
    let is_generic = !item.generics.params.is_empty();
    (!is_generic).then(|| Base {
        parent_is_view: parent.as_ref().is_none_or(is_view),
        parent: parent.unwrap_or_else(|| syn::parse_quote!(#krate::View)),
        methods: take_methods(&mut item),
        krate,
        item,
        attributes: attributes.unwrap_or_default(),
        state,
        source,
        access,
        has_variants: has_variants.is_some(),
        answer_fields,
        handlers,
    })
}

fn check_not_generic(cx: &Ctxt, item: &ItemTrait) {
    if !item.generics.params.is_empty() {
        cx.error(
            &item.generics.params,
            "a base has no type, lifetime or const parameters; write associated types, which each view sets",
        );
    }
}

/// The first supertrait is what a base stands on.
fn parent(cx: &Ctxt, item: &ItemTrait) -> Option<Path> {
    match item.supertraits.first() {
        Some(TypeParamBound::Trait(bound)) => {
            let mut path = bound.path.clone();
            if let Some(last) = path.segments.last_mut() {
                last.arguments = syn::PathArguments::None;
            }
            Some(path)
        }
        _ => {
            let name = &item.ident;
            cx.error(
                name,
                format!("a base stands on `View`, or on another base, named first: write `trait {name}: View`"),
            );
            None
        }
    }
}

fn is_view(parent: &Path) -> bool {
    parent.segments.last().is_some_and(|segment| segment.ident == "View")
}

fn check_one_handler_a_verb(cx: &Ctxt, handlers: &[BaseHandler]) {
    let mut seen: Vec<(String, &Handler)> = Vec::new();
    let mut steps: Vec<(Step, &Handler)> = Vec::new();
    for BaseHandler { handler, .. } in handlers {
        if let Some(StepOption { step, span }) = handler.step {
            if let Some((_, other)) = steps.iter().find(|(seen, _)| *seen == step) {
                let message =
                    format!("`{}` is the {} of this base already", other.ident, step.name());
                cx.push(syn::Error::new(span, message));
            }
            steps.push((step, handler));
        }
        for verb in &handler.verbs {
            let token = verb.token();
            if let Some((_, other)) = seen.iter().find(|(seen, _)| *seen == token) {
                let message = format!("`{token}` is answered by `{}` already", other.ident);
                cx.push(syn::Error::new(verb.span(), message));
            }
            seen.push((token, handler));
        }
    }
}

/// Handlers of a base are all sync or all async, as those of a view.
fn check_uniform(cx: &Ctxt, handlers: &[BaseHandler]) {
    let asynchronous = handlers.iter().filter(|h| h.handler.is_async).count();
    let wanted = match asynchronous.cmp(&(handlers.len() - asynchronous)) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => handlers.first().is_some_and(|h| h.handler.is_async),
    };
    let Some(model) = handlers.iter().find(|h| h.handler.is_async == wanted) else { return };
    for BaseHandler { handler, method } in handlers.iter().filter(|h| h.handler.is_async != wanted)
    {
        let (is, other, fix) =
            if wanted { ("not async", "is", "async fn") } else { ("async", "is not", "fn") };
        let message = format!(
            "`{method}` is {is}, but `{}` {other}: the handlers of a base are all `async fn` or all `fn`; write `{fix} {method}`",
            model.method
        );
        cx.push(syn::Error::new(handler.mode_span, message));
    }
}

/// A dispatch passes on what it has of the view.
fn check_passed_on(cx: &Ctxt, handlers: &[BaseHandler]) {
    let is_dispatch =
        |h: &&BaseHandler| matches!(h.handler.step, Some(StepOption { step: Step::Dispatch, .. }));
    let Some(dispatch) = handlers.iter().find(is_dispatch) else { return };
    let handlers = handlers.iter().filter(|h| h.handler.step.is_none());
    let Some(taker) = handlers.max_by_key(|h| h.handler.receiver as u8) else { return };
    let (has, wanted) = (dispatch.handler.receiver, taker.handler.receiver);
    if (has as u8) < (wanted as u8) {
        let (has, wanted) = (written(has), written(wanted));
        let message = format!(
            "`{}` has `{has}`, but `{}` takes `{wanted}`: a dispatch passes on what it has; write `{wanted}`",
            dispatch.method, taker.method
        );
        cx.error(&dispatch.handler.receiver_tokens, message);
    }
}

const fn written(receiver: Receiver) -> &'static str {
    match receiver {
        Receiver::Reference => "&self",
        Receiver::MutReference => "&mut self",
        Receiver::Value => "self",
    }
}

fn take_methods(item: &mut ItemTrait) -> Vec<BaseMethod> {
    let mut methods = Vec::new();
    item.items = std::mem::take(&mut item.items)
        .into_iter()
        .filter_map(|item| match item {
            TraitItem::Fn(method) => {
                methods.push(BaseMethod {
                    attrs: method.attrs,
                    signature: method.sig,
                    body: method.default,
                });
                None
            }
            other => Some(other),
        })
        .collect();
    methods
}
