//! The patterns with their views, beside the module: names mean there what they mean to the user.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Expr, Path, parse_quote};

use super::assertions::assertions;
use super::{module_alias, view_alias};
use crate::model::{
    Capture, Entry, EntryTarget, Segment, Urls, UrlsHeader, located, raw_name, spread,
};

pub(super) fn patterns(urls: &Urls) -> TokenStream {
    let UrlsHeader { state, app_name, .. } = &urls.header;
    let own = urls.header.urls();
    let krate = &urls.krate;
    let entries = || urls.entries.iter().enumerate();
    let aliases = entries().filter_map(|(at, entry)| alias(krate, &own, at, entry));
    let constants = entries().map(|(at, entry)| entry_constant(krate, at, entry));
    let mounting = entries().map(|(at, entry)| mounting(at, entry));
    let app_name = option(app_name.as_ref().map(raw_name));
    let (state, source) = match state {
        Some(ty) => (quote!(#ty), quote!(#krate::__private::FromRouter<#ty>)),
        None => (quote!(()), quote!(#krate::__private::Stateless)),
    };
    let assertions = (!urls.is_refused).then(|| assertions(urls));
    let mounting = (!urls.is_refused).then(|| quote!(#(#mounting)*));
    quote! {
        const _: () = {
            #[allow(unused_imports)]
            use #krate::__private::urls::NoView as _;
            #(#aliases)*
            #[automatically_derived]
            impl #krate::__private::urls::UrlModule for #own {
                const MODULE: &'static #krate::__private::urls::Module =
                    &#krate::__private::urls::Module {
                        app_name: #app_name,
                        entries: &[#(#constants),*],
                    };
            }
            #[automatically_derived]
            impl #krate::__private::urls::Mounts<#state> for #own {
                type Source = #source;
                fn patterns(__cbv_patterns: &mut #krate::__private::urls::Patterns<#state>) {
                    let _ = &__cbv_patterns;
                    #mounting
                }
            }
            #assertions
        };
    }
}

/// The type of a view and the module of an include, named once: what is wrong with the name is
/// one error.
fn alias(krate: &Path, own: &TokenStream, at: usize, entry: &Entry) -> Option<TokenStream> {
    match &entry.target {
        EntryTarget::View { ty, .. } => {
            let (alias, ty) = (view_alias(at), ty.as_ref()?);
            Some(quote!(type #alias = #ty;))
        }
        EntryTarget::Include { module, .. } => {
            let alias = module_alias(at);
            let urls = spread(module, quote!(Urls));
            Some(quote! {
                type #alias = #module::#urls;
                impl #krate::__private::urls::Includes<#at> for #own {
                    type Urls = #alias;
                }
            })
        }
    }
}

fn entry_constant(krate: &Path, at: usize, entry: &Entry) -> TokenStream {
    let urls = quote!(#krate::__private::urls);
    let segments = entry.segments.iter().map(|segment| segment_constant(krate, segment));
    match &entry.target {
        EntryTarget::View { name, ty, .. } => {
            let name = option(name.as_ref().map(raw_name));
            let wanted = ty.as_ref().map(|_| {
                let alias = view_alias(at);
                quote!(&#urls::Probe::<#alias>::WANTED)
            });
            let wanted = option(wanted);
            let view = ty.as_ref().map_or_else(String::new, |ty| raw_name(&last(ty)));
            quote! {
                #urls::Entry::Route(#urls::Route {
                    segments: &[#(#segments),*],
                    name: #name,
                    view: #view,
                    wanted: #wanted,
                })
            }
        }
        EntryTarget::Include { namespace, .. } => {
            let module = module_alias(at);
            let namespace = option(namespace.as_ref().map(raw_name));
            quote! {
                #urls::Entry::Include(#urls::Include {
                    prefix: &[#(#segments),*],
                    namespace: #namespace,
                    module: <#module as #urls::UrlModule>::MODULE,
                })
            }
        }
    }
}

fn last(path: &Path) -> proc_macro2::Ident {
    path.segments.last().map_or_else(|| quote::format_ident!("_"), |last| last.ident.clone())
}

fn segment_constant(krate: &Path, segment: &Segment) -> TokenStream {
    let urls = quote!(#krate::__private::urls);
    match segment {
        Segment::Literal(text) => quote!(#urls::Segment::Literal(#text)),
        Segment::Capture(capture) => {
            let Capture { name, type_name, is_tail, .. } = &**capture;
            let name = raw_name(name);
            let ty = capture.tokens(krate);
            let variant = if *is_tail { quote!(Tail) } else { quote!(Capture) };
            quote! {
                #urls::Segment::#variant(#urls::Capture::new::<#ty>(#name, #type_name))
            }
        }
    }
}

fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

fn mounting(at: usize, entry: &Entry) -> TokenStream {
    match &entry.target {
        EntryTarget::View { view, ty: Some(_), .. } => {
            let mut view = view.clone();
            rename_type(&mut view, at);
            quote!(__cbv_patterns.view::<Self, #at>(#view);)
        }
        EntryTarget::View { view, .. } => quote!(__cbv_patterns.view::<Self, #at>(#view);),
        EntryTarget::Include { module, .. } => {
            let alias = module_alias(at);
            let include = quote!(__cbv_patterns.include::<Self, #alias, _, #at>());
            let include = spread(module, include);
            quote!(#include;)
        }
    }
}

/// `Books::as_view()` with the alias of `Books`.
fn rename_type(view: &mut Expr, at: usize) {
    match view {
        Expr::MethodCall(call) => rename_type(&mut call.receiver, at),
        Expr::Paren(inner) => rename_type(&mut inner.expr, at),
        Expr::Call(call) => {
            if let Expr::Path(function) = &mut *call.func
                && let Some(last) = function.path.segments.last()
            {
                let mut alias = view_alias(at);
                let first = function.path.segments.first().unwrap_or(last);
                alias.set_span(located(first.ident.span()));
                function.path = parse_quote!(#alias::#last);
            }
        }
        _ => {}
    }
}
