//! `urls!`: a module of functions, and beside it the patterns with their views.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Path;

use crate::model::{Capture, Entry, EntryTarget, Segment, Urls, UrlsHeader, placed, raw_name};

pub(crate) fn urls(urls: &Urls) -> TokenStream {
    let UrlsHeader { attrs, vis, ident, app_name, .. } = &urls.header;
    let krate = &urls.krate;
    let methods = urls.entries.iter().filter_map(|entry| method(krate, entry));
    let functions = functions(urls);
    let implementation = implementation(urls);
    let own = module_functions(urls);
    let is_included = app_name.is_some();
    let functions = (!is_included).then_some(functions);
    quote! {
        #(#attrs)*
        #vis mod #ident {
            #[allow(unused_imports)]
            use super::*;

            /// The URLs of these patterns, behind the prefix under which they are mounted.
            #[derive(::core::fmt::Debug, ::core::clone::Clone)]
            pub struct Urls(#krate::__private::urls::Prefix);

            #[allow(dead_code, private_interfaces, clippy::all)]
            impl Urls {
                #[doc(hidden)]
                pub const fn __cbv_behind(__cbv_prefix: #krate::__private::urls::Prefix) -> Self {
                    Self(__cbv_prefix)
                }
                #(#methods)*
            }
            #functions
            #own
        }
        #implementation
    }
}

/// Where the state of the views comes from in a router.
fn source(urls: &Urls) -> TokenStream {
    let krate = &urls.krate;
    match &urls.header.state {
        Some(ty) => quote!(#krate::__private::FromRouter<#ty>),
        None => quote!(#krate::__private::Stateless),
    }
}

/// The function that makes the views, beside the module, where they are seen.
fn views_function(urls: &Urls) -> Ident {
    format_ident!("__cbv_views_of_{}", raw_name(&urls.header.ident))
}

/// What every module has: its router, and its routes by name.
fn module_functions(urls: &Urls) -> TokenStream {
    let krate = &urls.krate;
    let patterns = views_function(urls);
    let source = from_within(&source(urls));
    let state = match &urls.header.state {
        Some(ty) => from_within(ty),
        None => quote!(()),
    };
    quote! {
        #[doc(hidden)]
        #[allow(dead_code, private_interfaces, private_bounds)]
        pub fn __cbv_views() -> #krate::__private::urls::Views<#source> {
            super::#patterns()
        }

        /// The router of these patterns.
        ///
        /// # Panics
        ///
        /// When patterns of included modules contradict each other, or the attributes of a view
        /// its route; all that is wrong is listed.
        #[allow(dead_code, private_interfaces)]
        #[must_use]
        #[track_caller]
        pub fn router() -> #krate::__private::Router<#state> {
            #krate::__private::urls::router(__cbv_views())
        }

        /// All patterns with their names: for templates, and to be reversed by name.
        #[allow(dead_code)]
        #[must_use]
        pub fn routes() -> #krate::Routes {
            static __CBV_ROUTES: #krate::__private::LazyLock<#krate::Routes> =
                #krate::__private::LazyLock::new(|| #krate::__private::urls::routes(&__cbv_views()));
            __CBV_ROUTES.clone()
        }

        /// The URL of a pattern by its name, which may be known at run time only.
        #[allow(dead_code)]
        pub fn reverse(
            __cbv_name: &str,
            __cbv_captures: impl #krate::Captures,
        ) -> ::core::result::Result<#krate::__private::String, #krate::NoReverseMatch> {
            routes().reverse(__cbv_name, __cbv_captures)
        }

        /// Prints a line for each pattern: its verbs, its view, its name.
        #[allow(dead_code)]
        pub fn print() {
            #krate::__private::urls::print(&routes());
        }
    }
}

/// `urls::book_detail(7)`, of a module that is not made to be included.
fn functions(urls: &Urls) -> TokenStream {
    let krate = &urls.krate;
    let functions = urls.entries.iter().filter_map(|entry| {
        let function = signature(krate, entry)?;
        let arguments = entry.captures().map(|capture| &capture.name);
        let Signature { doc, name, parameters, returned } = function;
        let docs = &entry.attrs;
        Some(quote! {
            #(#docs)*
            #[doc = #doc]
            #[allow(dead_code, private_interfaces, clippy::all)]
            #[must_use]
            pub fn #name(#(#parameters),*) -> #returned {
                Urls(#krate::__private::urls::Prefix::NONE).#name(#(#arguments),*)
            }
        })
    });
    quote!(#(#functions)*)
}

struct Signature<'a> {
    doc: String,
    name: &'a Ident,
    parameters: Vec<TokenStream>,
    returned: TokenStream,
}

fn signature<'a>(krate: &Path, entry: &'a Entry) -> Option<Signature<'a>> {
    let parameters = entry.captures().map(|capture| {
        let (name, ty) = (&capture.name, capture.tokens_from_within());
        quote!(#name: impl #krate::UrlValue<#ty>)
    });
    let parameters = parameters.collect();
    let pattern = entry.pattern();
    Some(match &entry.target {
        EntryTarget::View { name, .. } => Signature {
            doc: format!("The URL of `{pattern}`."),
            name: name.as_ref()?,
            parameters,
            returned: quote!(#krate::__private::String),
        },
        EntryTarget::Include { module, namespace } => {
            let module = from_within(module);
            Signature {
                doc: format!("The URLs of what is included at `{pattern}/`."),
                name: namespace.as_ref()?,
                parameters,
                returned: quote!(#module::Urls),
            }
        }
    })
}

fn method(krate: &Path, entry: &Entry) -> Option<TokenStream> {
    let Signature { doc, name, parameters, returned } = signature(krate, entry)?;
    let docs = &entry.attrs;
    let parts = parts(&entry.segments);
    let url = quote!(#krate::__private::urls::Reversed::behind(&self.0) #parts);
    let value = match &entry.target {
        EntryTarget::View { .. } => quote!(#url.url()),
        EntryTarget::Include { module, .. } => {
            let module = from_within(module);
            quote!(#module::Urls::__cbv_behind(#url.prefix()))
        }
    };
    Some(quote! {
        #(#docs)*
        #[doc = #doc]
        #[must_use]
        pub fn #name(&self, #(#parameters),*) -> #returned { #value }
    })
}

/// `.literal("/books/").capture(pk)`
fn parts(segments: &[Segment]) -> TokenStream {
    let mut calls = TokenStream::new();
    let mut literal = String::new();
    for segment in segments {
        literal.push('/');
        match segment {
            Segment::Literal(text) => literal.push_str(text),
            Segment::Capture(capture) => {
                let Capture { name, is_tail, .. } = capture;
                let ty = capture.tokens_from_within();
                let step = if *is_tail { quote!(tail) } else { quote!(capture) };
                let text = std::mem::take(&mut literal);
                calls.extend(quote!(.literal(#text).#step::<#ty>(&#name)));
            }
        }
    }
    if !literal.is_empty() {
        calls.extend(quote!(.literal(#literal)));
    }
    calls
}

/// The trait that holds the patterns, beside the module: views are named as they are seen there.
fn implementation(urls: &Urls) -> TokenStream {
    let UrlsHeader { ident, app_name, .. } = &urls.header;
    let krate = &urls.krate;
    let entries = urls.entries.iter().map(|entry| entry_constant(krate, entry));
    let views = urls.entries.iter().enumerate().map(|(at, entry)| mounting(ident, at, entry));
    let app_name = option(app_name.as_ref().map(raw_name));
    let source = source(urls);
    let function = views_function(urls);
    let assertions = (!urls.is_refused).then(|| assertions(urls));
    let views = (!urls.is_refused).then(|| quote!(#(#views)*));
    quote! {
        const _: () = {
            #[automatically_derived]
            impl #krate::__private::urls::UrlModule for #ident::Urls {
                const MODULE: &'static #krate::__private::urls::Module =
                    &#krate::__private::urls::Module {
                        app_name: #app_name,
                        entries: &[#(#entries),*],
                    };
            }
            #assertions
        };
        #[doc(hidden)]
        fn #function() -> #krate::__private::urls::Views<#source> {
            #krate::__private::urls::Views::added_by(|__cbv_patterns| {
                let _ = &__cbv_patterns;
                #views
            })
        }
    }
}

fn entry_constant(krate: &Path, entry: &Entry) -> TokenStream {
    let urls = quote!(#krate::__private::urls);
    let segments = entry.segments.iter().map(|segment| segment_constant(&urls, segment));
    match &entry.target {
        EntryTarget::View { name, .. } => {
            let name = option(name.as_ref().map(raw_name));
            quote!(#urls::Entry::Route(#urls::Route { segments: &[#(#segments),*], name: #name }))
        }
        EntryTarget::Include { module, namespace } => {
            let namespace = option(namespace.as_ref().map(raw_name));
            quote! {
                #urls::Entry::Include(#urls::Include {
                    prefix: &[#(#segments),*],
                    namespace: #namespace,
                    module: <#module::Urls as #urls::UrlModule>::MODULE,
                })
            }
        }
    }
}

fn segment_constant(urls: &TokenStream, segment: &Segment) -> TokenStream {
    match segment {
        Segment::Literal(text) => quote!(#urls::Segment::Literal(#text)),
        Segment::Capture(Capture { name, ty, type_name, is_tail }) => {
            let name = raw_name(name);
            let variant = if *is_tail { quote!(Tail) } else { quote!(Capture) };
            quote! {
                #urls::Segment::#variant(#urls::Capture::new::<#ty>(#name, #type_name))
            }
        }
    }
}

fn option(text: Option<String>) -> TokenStream {
    match text {
        Some(text) => quote!(::core::option::Option::Some(#text)),
        None => quote!(::core::option::Option::None),
    }
}

fn mounting(own: &Ident, at: usize, entry: &Entry) -> TokenStream {
    match &entry.target {
        EntryTarget::View { view, .. } => quote!(__cbv_patterns.view::<#own::Urls, #at>(#view);),
        EntryTarget::Include { module, .. } => {
            quote!(__cbv_patterns.include::<#own::Urls, #at, _>(#module::__cbv_views());)
        }
    }
}

/// What the compiler checks, on the tokens that would have to change.
fn assertions(urls: &Urls) -> TokenStream {
    let krate = &urls.krate;
    let ident = &urls.header.ident;
    let of_captures = urls.entries.iter().map(|entry| capture_assertions(krate, entry));
    let reachable = urls.rivals.iter().map(|(earlier, later)| {
        let at = urls.entries[*later].literal.span();
        let call = quote!(#krate::__private::urls::is_reached::<#ident::Urls>(#earlier, #later));
        let call = placed(at, call);
        quote!(const _: () = #call;)
    });
    let includes = urls.entries.iter().filter_map(|entry| {
        let EntryTarget::Include { module, namespace } = &entry.target else { return None };
        let (has_namespace, has_prefix) = (namespace.is_some(), !entry.segments.is_empty());
        let is_included = urls.header.app_name.is_some();
        let call = quote! {
            #krate::__private::urls::may_include::<#module::Urls>(#has_namespace, #has_prefix, #is_included)
        };
        let call = crate::model::spread(module, call);
        Some(quote!(const _: () = #call;))
    });
    quote!(#(#of_captures)* #(#reachable)* #(#includes)*)
}

/// The pattern gives each field of its view what that takes.
fn capture_assertions(krate: &Path, entry: &Entry) -> TokenStream {
    let EntryTarget::View { ty: Some(view), .. } = &entry.target else { return TokenStream::new() };
    let urls = quote!(#krate::__private::urls);
    let span = entry.literal.span();
    let names = entry.captures().map(|capture| raw_name(&capture.name));
    let has = placed(span, quote!(#urls::has_captures::<#view>(&[#(#names),*])));
    let fits = entry.captures().map(|capture| {
        let (name, ty) = (raw_name(&capture.name), &capture.ty);
        let field = quote! {
            <<#view as #krate::View>::__CbvCaptures as #urls::Nth<{ #urls::position::<#view>(#name) }>>::Type
        };
        let fits = placed(span, quote!(#urls::fits::<#ty, #field>()));
        quote!(const _: () = #fits;)
    });
    quote!(const _: () = #has; #(#fits)*)
}

/// A path as it is written one module further in.
pub(crate) fn from_within(tokens: &impl ToTokens) -> TokenStream {
    let mut written = TokenStream::new();
    let mut before: Option<TokenTree> = None;
    for token in tokens.to_token_stream() {
        let starts_path =
            !matches!(&before, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
        match &token {
            TokenTree::Ident(ident) if starts_path && ident == "self" => {
                let span = ident.span();
                written.extend(quote_spanned!(span=> super));
            }
            TokenTree::Ident(ident) if starts_path && ident == "super" => {
                let span = ident.span();
                written.extend(quote_spanned!(span=> super::super));
            }
            TokenTree::Group(group) => {
                let inner = from_within(&group.stream());
                written
                    .extend([TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inner))]);
            }
            _ => written.extend([token.clone()]),
        }
        before = Some(token);
    }
    written
}

/// What is left of a module that could not be understood: its name.
pub(crate) fn urls_stand_in(header: &UrlsHeader) -> TokenStream {
    let UrlsHeader { vis, ident, .. } = header;
    quote!(#vis mod #ident {})
}
