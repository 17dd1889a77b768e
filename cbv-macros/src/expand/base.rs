//! `#[base]`: the trait as it was written, its async methods with futures that are `Send`, the
//! default body of each under a name of its own, and its handlers for views to inherit.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{FnArg, Pat, Path, ReturnType, Signature, TraitItem, Visibility, parse_quote};

use super::access::{with_access, with_access_attributes};
use super::{docs, handler, step};
use crate::model::{Base, BaseHandler, BaseMethod, Handler, Step, Verb, located, raw_name};

pub(crate) fn base(base: &Base) -> TokenStream {
    let mut item = base.item.clone();
    for method in &base.methods {
        item.items
            .extend(trait_methods(&base.item.ident, method).into_iter().map(TraitItem::Verbatim));
    }
    let accepted = base.handlers.iter().filter(|h| !h.handler.is_refused);
    item.items.extend(accepted.map(|h| TraitItem::Verbatim(hidden_function(base, h))));
    item.items.push(TraitItem::Verbatim(slots(base)));
    let attributes_trait = attributes_trait(&base.item.ident);
    item.supertraits.push(parse_quote!(#attributes_trait));
    item.attrs.extend(docs::base(base));
    let attributes = attributes(base);
    quote!(#item #attributes)
}

fn attributes_trait(base: &Ident) -> Ident {
    format_ident!("__Cbv{}", raw_name(base), span = located(base.span()))
}

/// The associated type that leads from a base to its attributes and its state. It is named after
/// the base, so that a base and the one that it stands on have one each.
pub(super) fn attributes_type(base: &Path) -> Option<Ident> {
    let name = &base.segments.last()?.ident;
    Some(format_ident!("__Cbv{}Attributes", raw_name(name), span = located(name.span())))
}

/// Where views of this base that name no state have theirs from.
fn source(base: &Base) -> TokenStream {
    let krate = &base.krate;
    if let Some(source) = &base.source {
        return quote!(#source);
    }
    match (&base.state, attributes_type(&base.parent)) {
        (Some(state), _) => quote!(#krate::__private::FromRouter<#state>),
        (None, Some(parent)) if !base.parent_is_view => {
            quote!(<__CbvAnyView::#parent as #krate::__private::BaseTypes>::Source)
        }
        _ => quote!(#krate::__private::Stateless),
    }
}

/// The hidden supertrait that gives every view of the base its attributes.
fn attributes(base: &Base) -> TokenStream {
    let Base { krate, item, .. } = base;
    let ident = &item.ident;
    let hidden = attributes_trait(ident);
    let own = Path::from(ident.clone());
    let Some(name) = attributes_type(&own) else { return TokenStream::new() };
    let source = source(base);
    // Not the base itself: a view without `impl` of it then lacks that alone.
    let bound = &base.parent;
    let parent = match attributes_type(&base.parent) {
        Some(parent) if !base.parent_is_view => {
            quote!(<__CbvAnyView::#parent as #krate::__private::BaseTypes>::Attributes)
        }
        _ => quote!(()),
    };
    let list = base.attributes.iter().rev().fold(parent, |rest, own| {
        quote_spanned! {located(own.span())=>
            (<#own as #krate::Attributes>::__CbvConfig, #rest)
        }
    });
    let list = if base.access.is_empty() { list } else { with_access_attributes(krate, &list) };
    let own = &base.attributes;
    // Bases may share a struct: the marker tells their `impl`s apart.
    let marker = format_ident!("__Cbv{}Base", raw_name(ident), span = located(ident.span()));
    let of = quote! {
        #(impl<__CbvAnyView: #ident> #krate::__private::AttributesOf<__CbvAnyView, #marker> for #own {})*
    };
    // A view may be seen where its base is not: the hidden trait, which the view's own items name,
    // is seen wherever the types in it are.
    let names_nothing = base.attributes.is_empty() && base.state.is_none() && base.parent_is_view;
    let vis = match &item.vis {
        Visibility::Public(_) => quote!(pub),
        _ if names_nothing => quote!(#[allow(unreachable_pub)] pub),
        vis => quote!(#vis),
    };
    let marker = (!own.is_empty()).then(|| quote!(#[doc(hidden)] #vis struct #marker;));
    quote! {
        #marker
        #[doc(hidden)]
        #vis trait #hidden {
            type #name: #krate::__private::BaseTypes;
        }
        impl<__CbvAnyView: #bound> #hidden for __CbvAnyView {
            type #name = #krate::__private::StateAndAttributes<#source, #list>;
        }
        #of
    }
}

/// A method as it is called and overridden and, where it has a body, that body.
fn trait_methods(base: &Ident, method: &BaseMethod) -> Vec<TokenStream> {
    let BaseMethod { attrs, signature, body } = method;
    let plain = forwarding_signature(signature);
    let declared = send_future(&plain);
    let Some(body) = body else { return vec![quote!(#(#attrs)* #declared;)] };

    let name = &signature.ident;
    let default = format_ident!("super_{}", raw_name(name), span = located(name.span()));
    let mut original = signature.clone();
    original.ident = default.clone();
    let original = send_future(&original);
    let body = if signature.asyncness.is_some() {
        let statements = &body.stmts;
        quote!({ async move { #(#statements)* } })
    } else {
        body.to_token_stream()
    };
    let arguments = plain.inputs.iter().map(argument_name);
    let cfgs: Vec<_> = attrs.iter().filter(|attr| attr.path().is_ident("cfg")).collect();
    let others =
        attrs.iter().filter(|attr| !attr.path().is_ident("doc") && !attr.path().is_ident("cfg"));
    let doc = format!(
        "The base's own [`{0}`](Self::{0}): what an override calls where Django calls `super().{0}()`.",
        raw_name(name)
    );
    vec![
        quote!(#(#attrs)* #declared { <Self as #base>::#default(#(#arguments),*) }),
        quote!(#[doc = #doc] #(#cfgs)* #(#others)* #original #body),
    ]
}

/// The signature with a plain name for every argument.
fn forwarding_signature(signature: &Signature) -> Signature {
    let mut signature = signature.clone();
    for (at, input) in signature.inputs.iter_mut().enumerate() {
        match input {
            FnArg::Typed(argument) => match &mut *argument.pat {
                Pat::Ident(pat) if pat.subpat.is_none() => {
                    pat.mutability = None;
                    pat.by_ref = None;
                }
                pat => {
                    let name = format_ident!("__cbv_{at}");
                    *pat = parse_quote!(#name);
                }
            },
            FnArg::Receiver(_) => {
                let text = input.to_token_stream().to_string().replace(' ', "");
                if text == "mutself" {
                    *input = parse_quote!(self);
                }
            }
        }
    }
    signature
}

fn argument_name(argument: &FnArg) -> TokenStream {
    match argument {
        FnArg::Receiver(receiver) => receiver.self_token.to_token_stream(),
        FnArg::Typed(argument) => argument.pat.to_token_stream(),
    }
}

/// `async fn` as a function that returns a future which can move between threads: in a trait the
/// compiler would not know that it can.
fn send_future(signature: &Signature) -> Signature {
    let mut signature = signature.clone();
    if let Some(token) = signature.asyncness.take() {
        let output = match &signature.output {
            ReturnType::Default => quote!(()),
            ReturnType::Type(_, ty) => ty.to_token_stream(),
        };
        let span = located(token.span);
        signature.output = syn::parse2(quote_spanned! {span=>
            -> impl ::core::future::Future<Output = #output> + ::core::marker::Send
        })
        .unwrap_or(signature.output);
    }
    signature
}

fn hidden_function(base: &Base, BaseHandler { handler, .. }: &BaseHandler) -> TokenStream {
    let krate = &base.krate;
    let ident = &base.item.ident;
    let cfgs = &handler.cfgs;
    if let Some(option) = handler.step {
        let function = step::function_of_base(handler, option.step, ident);
        return quote!(#[doc(hidden)] #(#cfgs)* #function);
    }
    let hidden = handler::hidden_name(&handler.ident);
    let body = handler::function(handler, &quote!(<Self as #ident>));
    quote! {
        #[doc(hidden)]
        #(#cfgs)*
        fn #hidden(
            __cbv_call: #krate::__private::Call<Self>,
        ) -> #krate::__private::Answer {
            #body
        }
    }
}

/// The handlers of the base, over those of the one that it stands on.
fn slots(base: &Base) -> TokenStream {
    let Base { krate, item, parent, .. } = base;
    let ident = &item.ident;
    let name = raw_name(ident);
    let access = with_access(krate, &base.access, &quote!(Self), &[]);
    let overrides = base.handlers.iter().map(|h| {
        if let Some(option) = h.handler.step {
            return step_of_base(base, &h.handler, option.step);
        }
        let description = if h.handler.is_refused {
            quote!(#krate::__private::Handler::refused())
        } else {
            let hidden = handler::hidden_name(&h.handler.ident);
            handler::description(&h.handler, &quote!(<Self as #ident>::#hidden))
        };
        let cfgs = &h.handler.cfgs;
        let access = with_access(krate, &h.handler.access, &quote!(Self), &h.handler.verbs);
        let places = h.handler.verbs.iter().map(|verb| match verb {
            Verb::NotAllowed { .. } => quote!(with_not_allowed(__cbv_handler)),
            verb => {
                let token = verb.token();
                quote!(with(#token, __cbv_handler))
            }
        });
        quote! {
            #(#cfgs)*
            let __cbv_slots = {
                let __cbv_handler = #description.inherited(#name);
                __cbv_slots #(.#places)* #access
            };
        }
    });
    let fields = super::view::answer_fields(krate, &base.answer_fields);
    let variant = base.has_variants.then(|| quote!(.with_variant(<Self as #ident>::__cbv_variant)));
    quote! {
        #[doc(hidden)]
        const __CBV_BASE: #krate::__private::Slots<Self> = {
            let __cbv_slots = <Self as #parent>::__CBV_BASE #access;
            #(#overrides)*
            __cbv_slots #variant #fields
        };
    }
}

/// Adds the setup or the dispatch of the base to those of the one that it stands on.
fn step_of_base(base: &Base, handler: &Handler, kind: Step) -> TokenStream {
    let ident = &base.item.ident;
    let name = raw_name(ident);
    let description = if handler.is_refused {
        step::refused(handler, kind)
    } else {
        let hidden = handler::hidden_name(&handler.ident);
        step::description(handler, kind, &quote!(<Self as #ident>::#hidden))
    };
    let with = format_ident!("with_{}", kind.name());
    let cfgs = &handler.cfgs;
    quote! {
        #(#cfgs)*
        let __cbv_slots = __cbv_slots.#with(#description.inherited(#name));
    }
}
