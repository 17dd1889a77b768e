//! A hook of a base, written as a call of the function that an option names.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::spanned::Spanned;
use syn::{FnArg, Pat, Path, ReturnType, Signature};

use super::{success_message, success_url, version};
use crate::model::options::{Hook, SuccessUrl, Written};
use crate::model::{in_parentheses, placed, spread};

/// The hook of a base. A function of another signature is one error, on the path that names it.
pub(super) fn hook(krate: &Path, hook: &Hook) -> TokenStream {
    let Hook { signature: text, wanted, written } = hook;
    let Some(mut signature) = parsed(krate, text) else { return TokenStream::new() };
    let arguments = prefixed_arguments(&mut signature);
    let answer = match &signature.output {
        ReturnType::Default => quote!(()),
        ReturnType::Type(_, answer) => answer.to_token_stream(),
    };
    let named = named(krate, text);
    let calling = |function| Call {
        krate,
        wanted,
        named: &named,
        function,
        arguments: &arguments,
        answer: &answer,
        is_async: signature.asyncness.is_some(),
    };
    let body = match written {
        Written::Function(function) => calling(function).tokens(),
        Written::Url(SuccessUrl::Function(function)) => success_url::function(&calling(function)),
        Written::Url(SuccessUrl::Text(text)) => success_url::text(krate, text, &arguments),
        Written::Url(SuccessUrl::Call(call)) => success_url::call(krate, call, &arguments),
        Written::Message(text) => success_message::text(krate, text, &arguments),
        Written::Tag(columns) => version::etag(krate, columns, &arguments),
        Written::Moment(column) => version::last_modified(krate, column, &arguments),
    };
    quote!(#signature { #body })
}

/// The type that differs from view to view, which the message has to know.
fn named(krate: &Path, signature: &str) -> TokenStream {
    if signature.contains("RowFiles") && signature.contains("ModelOf<Self>") {
        quote!(#krate::generic::ModelOf<Self>)
    } else if signature.contains("::Cleaned") {
        quote!(<Self::Form as #krate::forms::Form>::Cleaned)
    } else if signature.contains("ModelOf<Self>") {
        quote!(#krate::generic::ModelOf<Self>)
    } else if signature.contains("Self::Form") {
        quote!(Self::Form)
    } else if signature.contains("::Object") {
        quote!(<Self::Query as #krate::query_set::QuerySet>::Object)
    } else if signature.contains("Self::Query") {
        quote!(Self::Query)
    } else {
        quote!(())
    }
}

/// A call of a function that an option names.
pub(super) struct Call<'a> {
    pub(super) krate: &'a Path,
    /// The trait with the message for a function of another signature.
    pub(super) wanted: &'a str,
    /// What that message names.
    pub(super) named: &'a TokenStream,
    pub(super) function: &'a Path,
    pub(super) arguments: &'a [Ident],
    pub(super) answer: &'a TokenStream,
    pub(super) is_async: bool,
}

impl Call<'_> {
    pub(super) fn tokens(&self) -> TokenStream {
        let Self { krate, .. } = self;
        let wanted = format_ident!("{}", self.wanted);
        self.with(&quote!(use #krate::__private::checked::signatures::#wanted as _;))
    }

    /// Where the method for a function of another signature comes from is said by `import`.
    pub(super) fn with(&self, import: &TokenStream) -> TokenStream {
        let Self { krate, named, function, arguments, answer, is_async, .. } = self;
        let hook = quote!(#krate::__private::checked::Hook::<_, _, #answer, #named>::new);
        let hook = placed(function.span(), hook);
        let arguments = spread(function, quote!(, (self, #(#arguments),*)));
        let given = in_parentheses(function, quote!(#function #arguments));
        let call = spread(function, if *is_async { quote!(.start()) } else { quote!(.call()) });
        let wait = is_async.then(|| spread(function, quote!(.await)));
        quote! {
            #import
            #hook #given #call #wait
        }
    }
}

/// The signature of a row, with the path of the library for `$crate`.
pub(crate) fn parsed(krate: &Path, signature: &str) -> Option<Signature> {
    let tokens: TokenStream = signature.parse().ok()?;
    syn::parse2(with_crate(krate, tokens)).ok()
}

fn with_crate(krate: &Path, tokens: TokenStream) -> TokenStream {
    let mut written = TokenStream::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '$' => {
                // `crate`
                tokens.next();
                krate.to_tokens(&mut written);
            }
            TokenTree::Group(group) => {
                let inner = with_crate(krate, group.stream());
                Group::new(group.delimiter(), inner).to_tokens(&mut written);
            }
            token => token.to_tokens(&mut written),
        }
    }
    written
}

/// Names the arguments so that none hides a function of the user's, and returns the names.
fn prefixed_arguments(signature: &mut Signature) -> Vec<Ident> {
    let arguments = signature.inputs.iter_mut().filter_map(|argument| match argument {
        FnArg::Typed(argument) => match &mut *argument.pat {
            Pat::Ident(name) => Some(name),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    });
    arguments
        .map(|name| {
            name.ident = format_ident!("__cbv_{}", name.ident);
            name.ident.clone()
        })
        .collect()
}
