//! All errors of an item at once, and nothing else.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use crate::pipeline;

/// The texts in the `compile_error!`s of an expansion, in their order.
fn errors(expansion: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    let mut is_error = false;
    for token in expansion {
        match token {
            TokenTree::Ident(ident) => is_error = ident == "compile_error",
            TokenTree::Group(group) if is_error => found.extend(text(group.stream())),
            TokenTree::Group(group) => found.extend(errors(group.stream())),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    found
}

fn text(tokens: TokenStream) -> Option<String> {
    syn::parse2::<syn::LitStr>(tokens).ok().map(|text| text.value())
}

#[test]
fn all_errors_of_a_view_are_reported() {
    let expansion = pipeline::view(quote! {
        #[view(sate = App, methods(get, pots))]
        struct Books {
            #[view(defualt = 20)]
            size: u32,
            #[view(path, extract)]
            pk: i64,
            #[view(default)]
            layer: u8,
        }
    });
    let mut errors = errors(expansion);
    errors.sort();
    assert_eq!(
        errors,
        [
            "a field has one role, not `path` and `extract`",
            "an attribute with a default cannot be called `layer`: what `as_view()` returns has a method of that name",
            "unknown option `defualt`; did you mean `default`?",
            "unknown option `sate`; did you mean `state`?",
            "unknown verb `pots`; did you mean `post`?",
        ]
    );
}

#[test]
fn all_errors_of_a_handler_are_reported() {
    let expansion = pipeline::handler(
        quote!(gte, layr(1), POST),
        quote! {
            async unsafe fn list<T>(visitor: impl Send) {}
        },
    );
    assert_eq!(
        errors(expansion),
        [
            "unknown verb `gte`; did you mean `get`?",
            "unknown verb `layr`; did you mean `layer`?",
            "verbs are written in lower case: `post`",
            "a handler is not generic: a request does not say which type is meant; name the type",
            "a handler is not generic: write the type of the extractor",
            "a handler is called for every request: it cannot be `unsafe`",
            "a handler is a method of its view: write `fn list(&self, ..)`",
        ]
    );
}

#[test]
fn all_errors_of_a_base_are_reported() {
    let expansion = pipeline::base(
        quote!(atributes = Paging),
        quote! {
            trait Index {
                #[handler(get)]
                async fn index() {}
                #[handler(get)]
                fn list(&self) {}
            }
        },
    );
    assert_eq!(
        errors(expansion),
        [
            "unknown option `atributes`; did you mean `attributes`?",
            "a base stands on `View`, or on another base, named first: write `trait Index: View`",
            "a handler is a method of its view: write `fn index(&self, ..)`",
            "`GET` is answered by `index` already",
            "`list` is not async, but `index` is: the handlers of a base are all `async fn` or all `fn`; write `async fn list`",
        ]
    );
}

#[test]
fn all_errors_of_shared_attributes_are_reported() {
    let expansion = pipeline::attributes(quote! {
        #[view(state = App)]
        struct Paging {
            size: u32,
            #[view(flatten)]
            other: Other,
        }
    });
    assert_eq!(
        errors(expansion),
        [
            "`state` belongs on a view",
            "an attribute of a shared struct needs a default: write `#[view(default)]` or `#[view(default = ..)]`",
            "a struct of attributes does not flatten another: flatten both into the view",
        ]
    );
}

#[test]
fn a_refused_method_stays_as_it_is() {
    let method = quote!(
        #[inline]
        pub(crate) async fn list(&self) { half written }
    );
    let expansion = pipeline::handler(quote!(gte), method.clone()).to_string();
    assert!(expansion.starts_with(&method.to_string()), "{expansion}");
}

#[test]
fn what_is_right_has_no_errors() {
    let view = pipeline::view(quote! {
        struct Books {
            title: String,
            #[view(query, default = 1)]
            page: u32,
        }
    });
    assert!(errors(view).is_empty());
    let handler = pipeline::handler(
        quote!(get, "PROPFIND"),
        quote!(
            async fn list(self) {}
        ),
    );
    assert!(errors(handler).is_empty());
}

#[test]
fn a_refused_item_stays_with_its_name_of_the_library() {
    let view = pipeline::view(quote! {
        #[view(state = App, crate = crate::web)]
        enum Books {}
    });
    let attributes = pipeline::attributes(quote! {
        #[view(crate = crate::web)]
        struct Paging(u32);
    });
    for expansion in [view, attributes] {
        assert_eq!(errors(expansion.clone()).len(), 1);
        let text = expansion.to_string();
        assert!(text.contains("crate :: web :: __private"), "{text}");
        assert!(!text.contains(":: cbv ::"), "{text}");
    }
}
