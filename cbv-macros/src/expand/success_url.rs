//! Where a view leads: the body of the hook `success_url`, from how the option is written.

use cbv_syntax::redirect_url::{Braces, Part, parts_with};
use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Expr, LitStr, Path};

use super::hook::Call;
use crate::model::{located, placed, respanned};

/// The message of a hook that is given a form, which has no key.
const FORM: &str = "FormSuccessUrl";

/// `success_url = urls::author_list`, `success_url = Self::next_url`
pub(super) fn function(call: &Call<'_>) -> TokenStream {
    // Of a function of the view nobody expects that it is one of `urls!`.
    if call.function.segments.first().is_some_and(|first| first.ident == "Self") {
        return call.tokens();
    }
    let krate = call.krate;
    let other = format_ident!("{}Function", call.wanted);
    let by_key = (call.wanted != FORM).then(|| quote!(UrlByKey as _,));
    call.with(&quote!(use #krate::__private::checked::{#other as _, #by_key PlainUrl as _};))
}

/// `success_url = "/authors/?changed={slug}"`
pub(super) fn text(krate: &Path, literal: &LitStr, arguments: &[Ident]) -> TokenStream {
    let url = literal.value();
    // What is wrong with it was reported.
    let parts = parts_with(&url, Braces::Fields).unwrap_or_default();
    let parts = parts.into_iter().map(|part| match part {
        Part::Text(text) => quote!(.text(#text)),
        Part::Capture(field) => {
            let text = url_text(krate, literal, field, arguments);
            quote!(.value(#text))
        }
    });
    quote! {
        #[allow(unused_imports)]
        use #krate::__private::checked::OtherInUrl as _;
        ::core::result::Result::Ok(
            #krate::__private::urls::FilledUrl::new() #(#parts)* .finish(),
        )
    }
}

/// The text of a field. One that there is not is the error, on the literal.
fn url_text(krate: &Path, literal: &LitStr, field: &str, arguments: &[Ident]) -> TokenStream {
    // Located: where it is written, no name of a field can stand for the whole text.
    let span = located(literal.span());
    let field = of_argument(krate, &Ident::new_raw(field, span), arguments);
    let in_url = placed(span, quote!(#krate::__private::checked::InUrl));
    let text = placed(span, quote!(.url_text()));
    quote!(#in_url(#field) #text)
}

/// `success_url = urls::author_detail(id)`
pub(super) fn call(krate: &Path, call: &Expr, arguments: &[Ident]) -> TokenStream {
    let url = with_fields(krate, call, arguments);
    quote!(::core::result::Result::Ok(#url))
}

/// The call, with fields in the place of their names.
fn with_fields(krate: &Path, call: &Expr, arguments: &[Ident]) -> TokenStream {
    match call {
        Expr::Call(call) => {
            let function = with_fields(krate, &call.func, arguments);
            let fields = call.args.iter().map(|name| field(krate, name, arguments));
            let mut called = function;
            call.paren_token.surround(&mut called, |inner| quote!(#(#fields),*).to_tokens(inner));
            called
        }
        Expr::MethodCall(call) => {
            let receiver = with_fields(krate, &call.receiver, arguments);
            let (dot, method) = (&call.dot_token, &call.method);
            let fields = call.args.iter().map(|name| field(krate, name, arguments));
            let mut called = quote!(#receiver #dot #method);
            call.paren_token.surround(&mut called, |inner| quote!(#(#fields),*).to_tokens(inner));
            called
        }
        other => quote!(#other),
    }
}

fn field(krate: &Path, name: &Expr, arguments: &[Ident]) -> TokenStream {
    let field = match name {
        Expr::Path(path) => path.path.get_ident(),
        _ => None,
    };
    field.map_or_else(|| quote!(#name), |field| of_argument(krate, field, arguments))
}

/// A field of what the hook is given. It is looked up in the span of its name alone: of generated
/// code the compiler names no fields, and the names of locals differ there.
pub(super) fn of_argument(krate: &Path, field: &Ident, arguments: &[Ident]) -> TokenStream {
    let looked_up = quote_spanned!(field.span()=> |__cbv_of| &__cbv_of.#field);
    // The value of an argument is where its name is, for the function that is called there.
    let field_of = respanned(field.span(), quote!(#krate::__private::checked::field_of));
    let span = located(field.span());
    let arguments = arguments.iter().map(|argument| Ident::new(&argument.to_string(), span));
    let mut given = Group::new(Delimiter::Parenthesis, quote!(#(#arguments)*, #looked_up));
    given.set_span(field.span());
    quote!(#field_of #given)
}
