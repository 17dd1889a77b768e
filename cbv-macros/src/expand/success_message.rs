//! What a view tells the client: the body of the hook `success_message`, where the option is a text.

use cbv_syntax::redirect_url::{Braces, Part, parts_with};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{LitStr, Path};

use super::success_url::of_argument;
use crate::model::placed;

/// `success_message = "{title} was added"`
pub(super) fn text(krate: &Path, literal: &LitStr, arguments: &[Ident]) -> TokenStream {
    let text = literal.value();
    // What is wrong with it was reported.
    let parts = parts_with(&text, Braces::Message).unwrap_or_default();
    let span = literal.span();
    let parts = parts.into_iter().map(|part| match part {
        Part::Text(text) => quote!(.text(#text)),
        // A field that there is not is the error, on the literal.
        Part::Capture(field) => {
            let field = of_argument(krate, &Ident::new_raw(field, span), arguments);
            let value = placed(span, quote!(.value));
            quote!(#value(#field))
        }
    });
    quote! {
        ::core::option::Option::Some(
            #krate::__private::checked::FilledMessage::new() #(#parts)* .finish(),
        )
    }
}
