//! A handler: the user's method, untouched, and beside it the hidden function that extracts,
//! calls and converts, and a constant for each verb that leads there.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use crate::model::{Handler, Receiver, Verb, located, placed, raw_name, spread};

pub(crate) fn handler(handler: &Handler) -> TokenStream {
    let Handler { krate, method, cfgs, ident, .. } = handler;
    if handler.is_refused {
        let refused = refused(handler);
        return quote!(#method #refused);
    }
    let hidden = hidden_name(ident);
    let view_type = quote!(<Self as #krate::__private::checked::Handles>::View);
    let function = function(handler, &quote!(Self), &view_type);
    let checks = checks(handler);
    let description = description(handler, &quote!(Self::#hidden));
    let constants = handler.verbs.iter().map(|verb| {
        let name = verb.constant();
        quote! {
            #[doc(hidden)]
            #(#cfgs)*
            pub const #name: <Self as #krate::__private::checked::Handles>::Slot =
                ::core::option::Option::Some(#description);
        }
    });
    let deprecated = handler.is_deprecated.then(|| quote!(#[allow(deprecated)]));
    quote! {
        #method
        #[doc(hidden)]
        #deprecated
        #(#cfgs)*
        fn #hidden(
            mut __cbv_call: <Self as #krate::__private::checked::Handles>::Call,
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
    quote!(#uniform #(#listed)*)
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
    quote!(#krate::__private::Handler::new(#name, #is_async, #function as fn(_) -> _) #layered)
}

/// The body of the hidden function; `owner` is what the method belongs to, `view` what it serves.
pub(super) fn function(
    handler: &Handler,
    owner: &TokenStream,
    view_type: &TokenStream,
) -> TokenStream {
    let Handler { krate, ident, .. } = handler;
    let names: Vec<_> = (0..handler.arguments.len()).map(|n| format_ident!("__cbv_{n}")).collect();
    let extractions =
        handler.arguments.iter().zip(&names).enumerate().map(|(at, (argument, name))| {
            let ty = &argument.ty;
            let last = at + 1 == names.len();
            let (before, step) = if last {
                let split = quote!(let (__cbv_request, __cbv_rest) = #krate::__private::Call::split(__cbv_call););
                (Some(split), quote!(Rest::last(&__cbv_rest, __cbv_request)))
            } else {
                (None, quote!(Call::head(&mut __cbv_call)))
            };
            // Spread over all tokens, since the compiler may underline only these.
            let call = spread(ty, quote!(#krate::__private::#step));
            let wait = spread(ty, quote!(.await));
            // The type is inferred: one that is no extractor is found at the end of the function
            // and once, not here and at the `await`.
            quote!(#before let #name: #ty = #krate::__private::step!(#call #wait);)
        });
    let (binding, view) = match handler.receiver {
        Receiver::Reference => (quote!(__cbv_view), quote!(&__cbv_view)),
        Receiver::MutReference => (quote!(mut __cbv_view), quote!(&mut __cbv_view)),
        Receiver::Value => (quote!(__cbv_view), quote!(__cbv_view)),
    };
    let call = quote!(#owner::#ident(#view #(, #names)*));
    let answer = if handler.is_async { quote!(#call.await) } else { call };
    let answer = spread(&handler.returned, quote!(#krate::__private::checked::respond(#answer)));
    let answer = if handler.is_async {
        answer
    } else {
        quote!(#krate::__private::blocking::<#view_type, _>(move || #answer).await)
    };
    let span = located(ident.span());
    let body = quote! {
        let #binding = #krate::__private::step!(#krate::__private::Call::view(&mut __cbv_call).await);
        #(#extractions)*
        #answer
    };
    quote_spanned!(span=> ::std::boxed::Box::pin(async move { #body }))
}
