//! The functions of the module, one for each name.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::within::from_within;
use crate::model::{Capture, Entry, EntryTarget, Segment, Urls, located, raw_name};

/// What every module has: its router, and its routes by name.
pub(super) fn of_every_module(urls: &Urls) -> TokenStream {
    let krate = &urls.krate;
    let state = urls.header.state.as_ref();
    let state = state.map_or_else(|| quote!(()), |state| in_module(urls, state));
    quote! {
        /// The router of these patterns.
        ///
        /// # Panics
        ///
        /// When patterns of included modules contradict each other, or the attributes of a view
        /// its route; all that is wrong is listed.
        #[must_use]
        #[track_caller]
        #[allow(private_interfaces)]
        pub fn router() -> #krate::__private::Router<#state> {
            #krate::__private::urls::router::<Urls, #state>()
        }

        /// All patterns with their names: for templates, and to be reversed by name.
        #[must_use]
        pub fn routes() -> #krate::Routes {
            static __CBV_ROUTES: #krate::__private::LazyLock<#krate::Routes> =
                #krate::__private::LazyLock::new(#krate::__private::urls::routes::<Urls, #state>);
            __CBV_ROUTES.clone()
        }

        /// The URL of a pattern by its name, which may be known at run time only.
        pub fn reverse(
            __cbv_name: &str,
            __cbv_captures: impl #krate::Captures,
        ) -> ::core::result::Result<#krate::__private::String, #krate::NoReverseMatch> {
            routes().reverse(__cbv_name, __cbv_captures)
        }

        /// Prints a line for each pattern: its verbs, its view, its name.
        pub fn print() {
            #krate::__private::urls::print(&routes());
        }
    }
}

/// `urls::book_detail(7)`, of a module that is not made to be included.
pub(super) fn functions(urls: &Urls) -> TokenStream {
    let krate = &urls.krate;
    let functions = urls.entries.iter().enumerate().filter_map(|(at, entry)| {
        let function = Signature::of(urls, at, entry)?;
        let arguments = entry.captures().map(|capture| &capture.name);
        let Signature { doc, name, parameters, returned } = function;
        let docs = &entry.attrs;
        Some(quote! {
            #(#docs)*
            #[doc = #doc]
            #[allow(private_interfaces, private_bounds)]
            #[must_use]
            pub fn #name(#(#parameters),*) -> #returned {
                Urls(#krate::__private::urls::Prefix::none(__cbv_names)).#name(#(#arguments),*)
            }
        })
    });
    quote! {
        /// The names of all patterns, known without making a view.
        fn __cbv_names() -> &'static #krate::Routes {
            static __CBV_NAMES: #krate::__private::LazyLock<#krate::Routes> =
                #krate::__private::LazyLock::new(#krate::__private::urls::names::<Urls>);
            &__CBV_NAMES
        }
        #(#functions)*
    }
}

/// `urls::shop().item(3)`, behind whatever prefix.
pub(super) fn methods(urls: &Urls) -> TokenStream {
    let methods = urls.entries.iter().enumerate();
    let methods = methods.filter_map(|(at, entry)| method(urls, at, entry));
    quote!(#(#methods)*)
}

struct Signature {
    doc: String,
    name: Ident,
    parameters: Vec<TokenStream>,
    returned: TokenStream,
}

impl Signature {
    fn of(urls: &Urls, at: usize, entry: &Entry) -> Option<Self> {
        let krate = &urls.krate;
        let parameters = entry.captures().map(|capture| {
            let (name, ty) = (&capture.name, of_capture(urls, capture));
            quote!(#name: impl #krate::UrlValue<#ty>)
        });
        let parameters = parameters.collect();
        let pattern = entry.pattern();
        Some(match &entry.target {
            EntryTarget::View { name, .. } => Self {
                doc: format!("The URL of `{pattern}`."),
                name: function_name(name.as_ref()?),
                parameters,
                returned: quote!(#krate::__private::String),
            },
            EntryTarget::Include { namespace, .. } => Self {
                doc: format!("The URLs of what is included at `{pattern}/`."),
                name: function_name(namespace.as_ref()?),
                parameters,
                returned: quote!(<Urls as #krate::__private::urls::Includes<#at>>::Urls),
            },
        })
    }
}

/// Where the user wrote it, but not written by the user: that nobody calls it is no mistake.
fn function_name(name: &Ident) -> Ident {
    let mut name = name.clone();
    name.set_span(located(name.span()));
    name
}

/// The type of a capture, as it is written in the module.
fn of_capture(urls: &Urls, capture: &Capture) -> TokenStream {
    let krate = &urls.krate;
    match &capture.ty {
        Some(ty) => in_module(urls, ty),
        None => quote!(#krate::__private::String),
    }
}

/// A path as it is written where the functions are.
fn in_module(urls: &Urls, path: &impl ToTokens) -> TokenStream {
    if urls.header.module.is_some() { from_within(path) } else { path.to_token_stream() }
}

fn method(urls: &Urls, at: usize, entry: &Entry) -> Option<TokenStream> {
    let krate = &urls.krate;
    let Signature { doc, name, parameters, returned } = Signature::of(urls, at, entry)?;
    let docs = &entry.attrs;
    let text = raw_name(&name);
    let parts = parts(urls, &entry.segments);
    let url = quote!(#krate::__private::urls::Reversed::behind(&self.0) #parts);
    let value = match &entry.target {
        EntryTarget::View { .. } => quote!(#url.url(#text)),
        EntryTarget::Include { .. } => quote!(<#returned>::__cbv_behind(#url.prefix(#text))),
    };
    Some(quote! {
        #(#docs)*
        #[doc = #doc]
        #[must_use]
        pub fn #name(&self, #(#parameters),*) -> #returned { #value }
    })
}

/// `.literal("/books/").capture(pk)`
fn parts(urls: &Urls, segments: &[Segment]) -> TokenStream {
    let mut calls = TokenStream::new();
    let mut literal = String::new();
    for segment in segments {
        literal.push('/');
        match segment {
            Segment::Literal(text) => literal.push_str(text),
            Segment::Capture(capture) => {
                let Capture { name, is_tail, .. } = &**capture;
                let ty = of_capture(urls, capture);
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
