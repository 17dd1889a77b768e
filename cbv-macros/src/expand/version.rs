//! The version of an object, by its columns: the bodies of the hooks `etag` and `last_modified`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{LitStr, Path};

use crate::model::placed;

/// `etag = ["id", "version"]`
pub(super) fn etag(krate: &Path, columns: &[LitStr], arguments: &[Ident]) -> TokenStream {
    let parts = columns.iter().map(|literal| {
        let (part, field) = (placed(literal.span(), quote!(.part)), field(literal, arguments));
        quote!(#part(#field))
    });
    quote! {
        ::core::result::Result::Ok(::core::option::Option::Some(
            #krate::__private::checked::TagOfColumns::new() #(#parts)* .finish(),
        ))
    }
}

/// `last_modified = "updated"`
pub(super) fn last_modified(krate: &Path, column: &LitStr, arguments: &[Ident]) -> TokenStream {
    let moment = placed(column.span(), quote!(#krate::__private::checked::moment));
    let field = field(column, arguments);
    quote!(::core::result::Result::Ok(#moment(#field)))
}

/// The field of the object, which a hook is given. One that there is not is the error, on the literal.
fn field(literal: &LitStr, arguments: &[Ident]) -> TokenStream {
    // Not `located`: of generated code the compiler names no fields.
    let field = Ident::new_raw(&literal.value(), literal.span());
    let object = placed(literal.span(), quote!(&#(#arguments)*.));
    quote!(#object #field)
}
