//! `templates!(..)` and `template!(..)`

use cbv_syntax::templates::Captures;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::LitStr;
use syn::spanned::Spanned;

use super::watch::{path_text, watched};
use crate::model::{Addition, Link, ReadTemplate, TemplateInput, Templates, placed, spread};

/// In a debug build of the crate the files are read where they are; in a release build their
/// texts are in the binary, and no path.
pub(crate) fn templates(templates: &Templates) -> TokenStream {
    let Templates { krate, folder, files, read, urls, additions } = templates;
    let watched = watched(read);
    let folder = path_text(folder);
    let texts = files.iter().map(|(name, file)| {
        let file = path_text(file);
        quote!((#name, ::core::include_str!(#file)))
    });
    let links = urls.iter().flat_map(|(urls, links)| {
        links.iter().map(move |link| placed(urls.span(), assertion(krate, urls, link)))
    });
    let value = match urls {
        Some((urls, _)) => {
            quote!(#krate::__private::templates::with_routes(__cbv_templates, #urls::routes()))
        }
        None => quote!(__cbv_templates),
    };
    let added = (additions.iter().any(|(_, one)| one.value.is_some())).then(|| added(additions));
    quote! {
        #watched
        #(#links)*
        #[cfg(debug_assertions)]
        let __cbv_templates = #krate::__private::templates::in_folder(#folder);
        #[cfg(not(debug_assertions))]
        let __cbv_templates = #krate::__private::templates::embedded(&[#(#texts),*]);
        #value #added
    }
}

/// The filters, tests and functions that are given with their names.
fn added(additions: &[(&str, Addition)]) -> TokenStream {
    let calls = additions.iter().filter_map(|(method, Addition { name, value })| {
        let (method, value) = (Ident::new(method, Span::call_site()), value.as_ref()?);
        let call = spread(value, quote!(__cbv_engine.#method));
        Some(quote!(#call(#name, #value);))
    });
    quote!(.configure(|__cbv_engine| { #(#calls)* }))
}

fn assertion(krate: &syn::Path, urls: &syn::Path, link: &Link) -> TokenStream {
    let Link { name, captures, place } = link;
    let module = quote!(<#urls::Urls as #krate::__private::urls::UrlModule>::MODULE);
    let call = match captures {
        Captures::Known { named, in_order } => {
            quote!(template_url(#module, #name, &[#(#named),*], #in_order, #place))
        }
        Captures::Unknown => quote!(template_url_name(#module, #name, #place)),
    };
    quote!(const _: () = #krate::__private::urls::#call;)
}

pub(crate) fn template(input: &TemplateInput, read: Option<&ReadTemplate>) -> TokenStream {
    let TemplateInput { krate, name } = input;
    let watched = read.map(watched);
    quote!(#watched #krate::generic::template(#name))
}

pub(crate) fn template_name(name: &LitStr, read: Option<&ReadTemplate>) -> TokenStream {
    let watched = read.map(watched);
    quote!(#watched #name)
}
