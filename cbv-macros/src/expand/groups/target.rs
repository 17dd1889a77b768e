//! `to = urls::book_detail`: the URL of a function of `urls!`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, ExprField, ExprPath, Member};

use crate::model::checked::Target;
use crate::model::{View, raw_name, spread};

/// Called with the captures of the view, by their names; in their order, where the target has other
/// names. What is no path, nor a method of an included module, stands for the URL itself.
pub(super) fn target(target: &Target, view: &View) -> TokenStream {
    let Target::To(to) = target else { return TokenStream::new() };
    let krate = &view.krate;
    let url = match to {
        Expr::Path(_) => called(to, view),
        Expr::Field(field) if matches!(field.member, Member::Named(_)) => called(to, view),
        _ => quote!(#to),
    };
    quote! {
        fn __cbv_to(&self) -> ::core::option::Option<#krate::__private::String> {
            ::core::option::Option::Some(::core::convert::Into::into(#url))
        }
    }
}

fn called(to: &Expr, view: &View) -> TokenStream {
    let krate = &view.krate;
    let captures: Vec<_> = view.fields.captures().map(|(field, _)| &field.ident).collect();
    let target = of_urls(to).filter(|_| captures.len() > 1);
    let Some((urls, target)) = target else {
        let arguments = spread(to, quote!((#(&self.#captures),*)));
        return quote!(#to #arguments);
    };
    let names = view.fields.captures().map(|(_, name)| name);
    let names = quote!(&[#(#names),*]);
    let of_urls = quote!(#krate::__private::urls);
    let values = captures.iter().rev().fold(quote!(()), |rest, own| quote!((&self.#own, #rest)));
    let arguments = (0..captures.len()).map(|at| {
        let place = quote!(#of_urls::place::<#urls>(&[#(#target),*], #names, #at));
        quote!(#of_urls::pick::<{ #place }, _>(__cbv_values))
    });
    let arguments = spread(to, quote!((#(#arguments),*)));
    quote!({ let __cbv_values = #values; #to #arguments })
}

/// The module of `urls!`, and the names that lead to the target in it: those of `urls::shop().item` are
/// `shop` and `item`.
fn of_urls(to: &Expr) -> Option<(TokenStream, Vec<String>)> {
    match to {
        Expr::Path(ExprPath { qself: None, path, .. }) => {
            let mut module = path.clone();
            let name = raw_name(&module.segments.pop()?.ident);
            module.segments.pop_punct();
            let is_module = module.segments.last().is_some_and(|last| last.ident != "Self");
            is_module.then(|| (spread(path, quote!(#module::Urls)), vec![name]))
        }
        Expr::Field(ExprField { base, member: Member::Named(name), .. }) => {
            let Expr::Call(call) = &**base else { return None };
            let (urls, mut names) = of_urls(&call.func)?;
            names.push(raw_name(name));
            Some((urls, names))
        }
        _ => None,
    }
}
