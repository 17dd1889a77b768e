//! Setup and dispatch: the user's method, untouched, and beside it the hidden function that calls it,
//! and the constant that leads there.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::handler::{hidden_name, kind, mode};
use crate::model::{Handler, Receiver, Step, StepOption, raw_name, spread};

/// The hidden function of a view's own step, with `checks` inside.
pub(super) fn function(handler: &Handler, step: Step, checks: &TokenStream) -> TokenStream {
    let krate = &handler.krate;
    let of_view = quote!(<Self as #krate::__private::checked::Handles>);
    let call = quote!(#of_view::Call);
    let next = next(handler);
    let view = quote!(#of_view::View);
    hidden(handler, step, &quote!(Self), &view, [&call, &quote!(#of_view::#next)], checks)
}

/// The same, of a base.
pub(super) fn function_of_base(handler: &Handler, step: Step, base: &Ident) -> TokenStream {
    let krate = &handler.krate;
    let next = next(handler);
    let next = quote!(#krate::__private::#next<Self>);
    let call = quote!(#krate::__private::Call<Self>);
    let owner = quote!(<Self as #base>);
    hidden(handler, step, &owner, &quote!(Self), [&call, &next], &TokenStream::new())
}

fn next(handler: &Handler) -> Ident {
    if handler.is_async { format_ident!("Next") } else { format_ident!("SyncNext") }
}

fn hidden(
    handler: &Handler,
    step: Step,
    owner: &TokenStream,
    view: &TokenStream,
    [call, next]: [&TokenStream; 2],
    checks: &TokenStream,
) -> TokenStream {
    let Handler { krate, ident, .. } = handler;
    let name = hidden_name(ident);
    let receiver = receiver(handler.receiver);
    let kind = kind(handler);
    let types: Vec<_> = handler.arguments.iter().map(|argument| &argument.ty).collect();
    match step {
        Step::Setup => {
            let mode = mode(handler);
            let set_up = format_ident!("__cbv_setup_{mode}_{receiver}_{}", types.len());
            let markers = types.iter().map(|_| quote!(_));
            quote! {
                fn #name<'__cbv>(
                    __cbv_view: #view,
                    __cbv_call: &'__cbv mut #call,
                ) -> #krate::__private::SettingUp<'__cbv, #view> {
                    #checks
                    __cbv_call.#set_up::<#(#types,)* #(#markers,)* #kind>(__cbv_view, #owner::#ident)
                }
            }
        }
        Step::Dispatch => {
            let answer = if handler.is_async { quote!(Passed<'__cbv>) } else { quote!(Response) };
            let run = format_ident!("__cbv_around_{receiver}");
            quote! {
                fn #name<'__cbv>(
                    __cbv_view: #krate::__private::Held<'__cbv, #view>,
                    __cbv_next: #next,
                ) -> #krate::__private::#answer {
                    #checks
                    __cbv_next.#run::<#(#types,)* #kind>(__cbv_view, #owner::#ident)
                }
            }
        }
    }
}

/// As the methods of the run-time crate name it.
pub(super) fn receiver(receiver: Receiver) -> &'static str {
    match receiver {
        Receiver::Reference => "ref",
        Receiver::MutReference => "mut",
        Receiver::Value => "own",
    }
}

/// What the table of a view holds: `function` is the path of the hidden function.
pub(super) fn description(handler: &Handler, step: Step, function: &TokenStream) -> TokenStream {
    let Handler { krate, is_async, .. } = handler;
    let name = raw_name(&handler.ident);
    match step {
        Step::Setup => quote!(#krate::__private::Setup::new(#name, #is_async, #function)),
        Step::Dispatch => {
            let new = format_ident!("new_{}", mode(handler));
            let receiver = variant(handler);
            quote!(#krate::__private::Dispatch::#new(#name, #receiver, #function))
        }
    }
}

/// Keeps the place of a refused step.
pub(super) fn refused(handler: &Handler, step: Step) -> TokenStream {
    let krate = &handler.krate;
    match step {
        Step::Setup => quote!(#krate::__private::Setup::refused()),
        Step::Dispatch => quote!(#krate::__private::Dispatch::refused()),
    }
}

/// The constant that leads to `description`.
pub(super) fn constant(
    handler: &Handler,
    option: StepOption,
    description: &TokenStream,
) -> TokenStream {
    let Handler { krate, cfgs, .. } = handler;
    let name = option.constant();
    let ty = match option.step {
        Step::Setup => quote!(Setup),
        Step::Dispatch => quote!(Dispatch),
    };
    quote! {
        #[doc(hidden)]
        #(#cfgs)*
        pub const #name: <Self as #krate::__private::checked::Handles>::#ty =
            ::core::option::Option::Some(#description);
    }
}

/// The receiver, as a value of the run-time crate.
pub(super) fn variant(handler: &Handler) -> TokenStream {
    let krate = &handler.krate;
    let name = match handler.receiver {
        Receiver::Reference => quote!(Ref),
        Receiver::MutReference => quote!(Mut),
        Receiver::Value => quote!(Own),
    };
    quote!(#krate::__private::Receiver::#name)
}

/// What a dispatch passes on is what it has, and what a handler takes has to be passed on.
pub(super) fn receiver_checks(handler: &Handler) -> TokenStream {
    let krate = &handler.krate;
    let name = raw_name(&handler.ident);
    let receiver = variant(handler);
    let of_view = quote!(<Self as #krate::__private::checked::Handles>);
    let assertion = |function: TokenStream, other: TokenStream| {
        let call = quote!(#krate::__private::#function(#of_view::#other, #name, #receiver));
        let call = spread(&handler.receiver_tokens, call);
        quote!(let _: [(); #call];)
    };
    let is_dispatch = matches!(handler.step, Some(StepOption { step: Step::Dispatch, .. }));
    let lends = (is_dispatch && handler.receiver != Receiver::Value)
        .then(|| assertion(quote!(lends), quote!(TAKER)));
    let takes =
        (handler.receiver != Receiver::Reference).then(|| assertion(quote!(takes), quote!(LENDER)));
    quote!(#lends #takes)
}
