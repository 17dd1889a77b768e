//! What the compiler checks, on the tokens that would have to change.

use proc_macro2::TokenStream;
use quote::quote;

use super::{module_alias, view_alias};
use crate::model::{Entry, EntryTarget, Urls, placed, raw_name, spread};

pub(super) fn assertions(urls: &Urls) -> TokenStream {
    let entries = || urls.entries.iter().enumerate();
    let of_views = entries().map(|(at, entry)| of_view(urls, at, entry));
    let of_includes = entries().map(|(at, entry)| of_include(urls, at, entry));
    let reachable = urls.rivals.iter().map(|(later, earlier)| reachable(urls, *later, earlier));
    quote!(#(#of_views)* #(#of_includes)* #(#reachable)*)
}

/// The pattern has the captures that its view takes, of the right types.
fn of_view(urls: &Urls, at: usize, entry: &Entry) -> Option<TokenStream> {
    let EntryTarget::View { ty: Some(_), .. } = &entry.target else { return None };
    let (krate, own) = (&urls.krate, urls.header.urls());
    let private = quote!(#krate::__private::urls);
    let span = entry.literal.span();
    let alias = view_alias(at);
    // What is included may have the rest from the prefix.
    let has = urls.header.app_name.is_none().then(|| {
        let has = placed(span, quote!(#private::has_captures::<#own, #at>()));
        quote!(const _: () = #has;)
    });
    let fits = entry.captures().map(|capture| {
        let (name, ty) = (raw_name(&capture.name), capture.tokens(krate));
        // What the user wrote is named as elsewhere: the same error twice is one.
        let ty = if capture.ty.is_some() { ty } else { placed(span, ty) };
        let fits = placed(span, quote!(#private::Probe::<#alias>::fits::<));
        let probe = quote!(#private::Probe::<#alias>::WANTED);
        let field = placed(span, quote!(, { #private::position(&#probe, #name) }>));
        quote!(const _: fn() = #fits #ty #field;)
    });
    Some(quote!(#has #(#fits)*))
}

/// The functions of an included module give right URLs, and its views have what they take.
fn of_include(urls: &Urls, at: usize, entry: &Entry) -> Option<TokenStream> {
    let EntryTarget::Include { module, namespace } = &entry.target else { return None };
    let (krate, own) = (&urls.krate, urls.header.urls());
    let private = quote!(#krate::__private::urls);
    let alias = module_alias(at);
    let (has_namespace, has_prefix) = (namespace.is_some(), !entry.segments.is_empty());
    let is_included = urls.header.app_name.is_some();
    let may = quote!(#private::may_include::<#alias>(#has_namespace, #has_prefix, #is_included));
    let may = spread(module, may);
    let gives = (!is_included).then(|| {
        let gives = quote!(#private::gives_captures::<#own, #at>());
        let gives = placed(entry.literal.span(), gives);
        quote!(const _: () = #gives;)
    });
    Some(quote!(const _: () = #may; #gives))
}

/// No pattern before takes all paths of this one.
fn reachable(urls: &Urls, later: usize, earlier: &[usize]) -> TokenStream {
    let (krate, own) = (&urls.krate, urls.header.urls());
    let call = quote!(#krate::__private::urls::is_reached::<#own>(&[#(#earlier),*], #later));
    let call = placed(urls.entries[later].literal.span(), call);
    quote!(const _: () = #call;)
}
