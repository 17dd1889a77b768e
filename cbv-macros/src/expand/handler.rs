//! A handler: the user's method, untouched, and beside it the hidden function that extracts,
//! calls and converts, and a constant for each verb that leads there.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::access::with_access;
use super::step;
use crate::model::{Handler, Receiver, Step, StepOption, Verb, located, placed, raw_name};

pub(crate) fn handler(handler: &Handler) -> TokenStream {
    let Handler { krate, method, cfgs, ident, .. } = handler;
    if handler.is_refused {
        let refused = refused(handler);
        return quote!(#method #refused);
    }
    let hidden = hidden_name(ident);
    let checks = checks(handler);
    let deprecated = handler.is_deprecated.then(|| quote!(#[allow(deprecated)]));
    if let Some(option) = handler.step {
        let function = step::function(handler, option.step, &checks);
        let description = step::description(handler, option.step, &quote!(Self::#hidden));
        let constant = step::constant(handler, option, &description);
        return quote! {
            #method
            #[doc(hidden)]
            #deprecated
            #(#cfgs)*
            #function
            #constant
        };
    }
    let function = function(handler, &quote!(Self));
    let description = description(handler, &quote!(Self::#hidden));
    let of_view = quote!(<Self as #krate::__private::checked::Handles>::View);
    let access = with_access(krate, &handler.access, &of_view, &handler.verbs);
    let constants = handler.verbs.iter().map(|verb| {
        let name = verb.constant();
        quote! {
            #[doc(hidden)]
            #(#cfgs)*
            pub const #name: <Self as #krate::__private::checked::Handles>::Slot =
                ::core::option::Option::Some(#description #access);
        }
    });
    quote! {
        #method
        #[doc(hidden)]
        #deprecated
        #(#cfgs)*
        fn #hidden(
            __cbv_call: <Self as #krate::__private::checked::Handles>::Call,
        ) -> #krate::__private::Answer {
            #checks
            #function
        }
        #(#constants)*
    }
}

/// The name of the function that stands before a handler.
pub(super) fn hidden_name(ident: &Ident) -> Ident {
    format_ident!("__cbv_{}", raw_name(ident))
}

/// Keeps the place of a refused handler, so that nothing else is missed.
fn refused(handler: &Handler) -> TokenStream {
    let Handler { krate, cfgs, .. } = handler;
    if let Some(option) = handler.step {
        return step::constant(handler, option, &step::refused(handler, option.step));
    }
    if handler.verbs.is_empty() {
        return quote!(#[doc(hidden)] #(#cfgs)* pub const __CBV_REFUSED: bool = true;);
    }
    let constants = handler.verbs.iter().map(|verb| {
        let name = verb.constant();
        quote! {
            #[doc(hidden)]
            #(#cfgs)*
            pub const #name: <Self as #krate::__private::checked::Handles>::Slot =
                ::core::option::Option::Some(#krate::__private::Handler::refused());
        }
    });
    quote!(#(#constants)*)
}

/// What only the whole view can tell, asserted on the tokens that would have to change.
fn checks(handler: &Handler) -> TokenStream {
    let Handler { krate, is_async, .. } = handler;
    let name = raw_name(&handler.ident);
    let model = quote!(<Self as #krate::__private::checked::Handles>::MODEL);
    let assertion = placed(handler.mode_span, quote!(#krate::__private::uniform));
    let arguments = quote_spanned!(located(handler.mode_span)=> (#model, #name, #is_async));
    let uniform = quote!(let _: [(); #assertion #arguments];);
    let listed = handler.verbs.iter().filter_map(|verb| {
        let Verb::Other { span, .. } = verb else { return None };
        let hash = verb.hash();
        Some(placed(*span, quote!(#krate::__private::listed::<Self, #hash>();)))
    });
    // A setup has the view lent, and gives it back.
    let is_setup = matches!(handler.step, Some(StepOption { step: Step::Setup, .. }));
    let receiver = (!is_setup).then(|| step::receiver_checks(handler));
    quote!(#uniform #receiver #(#listed)*)
}

/// The constant that dispatch reads: `function` is the path of the hidden function.
pub(super) fn description(handler: &Handler, function: &TokenStream) -> TokenStream {
    let Handler { krate, is_async, layers, .. } = handler;
    let name = raw_name(&handler.ident);
    let layered = (!layers.is_empty()).then(|| {
        // The first one written is the outermost.
        let layers = layers.iter().rev();
        quote!(.layered(|__cbv_leaf| __cbv_leaf #(.layer(#layers))*.finish()))
    });
    let takes = (handler.receiver != Receiver::Reference).then(|| {
        let receiver = step::variant(handler);
        quote!(.takes(#receiver))
    });
    quote! {
        #krate::__private::Handler::new(#name, #is_async, #function as fn(_) -> _) #takes #layered
    }
}

/// The body of the hidden function; `owner` is what the method belongs to.
///
/// A method of the call: where there is no view, the call has no type that is known, and the
/// compiler says nothing of its methods.
pub(super) fn function(handler: &Handler, owner: &TokenStream) -> TokenStream {
    let ident = &handler.ident;
    let (mode, receiver) = (mode(handler), step::receiver(handler.receiver));
    let serve = format_ident!("__cbv_{mode}_{receiver}_{}", handler.arguments.len());
    let types = handler.arguments.iter().map(|argument| &argument.ty);
    let markers = handler.arguments.iter().map(|_| quote!(_));
    let kind = kind(handler);
    quote!(__cbv_call.#serve::<#(#types,)* #(#markers,)* #kind>(#owner::#ident))
}

pub(super) const fn mode(handler: &Handler) -> &'static str {
    if handler.is_async { "async" } else { "sync" }
}

/// The type of the method. An argument that is none is an error of its type; an answer that is none,
/// of this `_`.
pub(super) fn kind(handler: &Handler) -> TokenStream {
    placed(start(&handler.returned), quote!(_))
}

/// Where tokens of the user begin.
fn start(tokens: &TokenStream) -> Span {
    tokens.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span())
}
