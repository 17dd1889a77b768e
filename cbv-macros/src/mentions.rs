//! What an item with a mistake names all the same: its imports are used, whatever is left of it, and the compiler
//! has no warning about them beside the error.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::{
    Attribute, Data, DeriveInput, Expr, ExprCall, ExprPath, Meta, Path, PathArguments, PathSegment,
};

use crate::suggest::closest;

/// The options whose values are types of the application.
const OF_TYPES: [&str; 5] = ["form_class", "json", "model", "related", "rows"];

/// The types that the options of an item name, imported once more.
pub(crate) fn mentions(item: TokenStream) -> TokenStream {
    let Ok(DeriveInput { attrs, data, .. }) = syn::parse2(item) else { return TokenStream::new() };
    let mut paths: Vec<Path> = attrs.iter().flat_map(named_by).collect();
    if let Data::Struct(of) = data {
        paths.extend(of.fields.iter().flat_map(|field| &field.attrs).flat_map(named_by));
    }
    quote! {
        const _: () = {
            #(
                #[allow(unused_imports)]
                use #paths as _;
            )*
        };
    }
}

fn named_by(attribute: &Attribute) -> Vec<Path> {
    let mut paths = Vec::new();
    let Meta::List(list) = &attribute.meta else { return paths };
    if !list.path.is_ident("view") && !list.path.is_ident("form") {
        return paths;
    }
    let mut tokens = list.tokens.clone().into_iter();
    while let Some(token) = tokens.next() {
        // `modle = book::Entity` as well.
        if matches!(&token, TokenTree::Ident(name) if closest(&name.to_string(), &OF_TYPES).is_some())
        {
            let value = tokens.by_ref().take_while(|token| !is(token, ','));
            let value = value.skip_while(|token| is(token, '='));
            if let Ok(value) = syn::parse2(value.collect()) {
                collect(value, &mut paths);
            }
        }
    }
    paths
}

fn is(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn collect(value: Expr, paths: &mut Vec<Path>) {
    match value {
        Expr::Path(of) if of.qself.is_none() && names_a_type(&of.path) => {
            let mut path = of.path;
            path.segments.iter_mut().for_each(|segment| segment.arguments = PathArguments::None);
            paths.push(path);
        }
        // `SomeForm::new()`
        Expr::Call(ExprCall { func, .. }) => {
            if let Expr::Path(of) = *func {
                let mut path = of.path;
                path.segments.pop();
                path.segments.pop_punct();
                collect(Expr::Path(ExprPath { path, ..of }), paths);
            }
        }
        Expr::Array(of) => of.elems.into_iter().for_each(|value| collect(value, paths)),
        Expr::Tuple(of) => of.elems.into_iter().for_each(|value| collect(value, paths)),
        _ => {}
    }
}

/// By how its name is written: `book::Entity`, and neither `title`, a text without its quotes, nor `i32::MAX`.
fn names_a_type(path: &Path) -> bool {
    let name = |segment: &PathSegment| segment.ident.to_string();
    let last = path.segments.last().map(name).unwrap_or_default();
    let is_own = path.segments.first().map(name).is_some_and(|first| first == "Self");
    !is_own && last.starts_with(char::is_uppercase) && last.contains(char::is_lowercase)
}
