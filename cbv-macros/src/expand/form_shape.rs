//! What templates see of a form: its fields by name, beside what every form has.

use cbv_syntax::templates::flow::hash;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

/// A `&'static Shape`.
pub(super) fn form_shape(krate: &Path, names: impl Iterator<Item = String>) -> TokenStream {
    let shape = quote!(#krate::__private::shape);
    let fields = names.map(|name| {
        let hash = hash(&name);
        quote! {
            #shape::Field {
                name: #name,
                hash: #hash,
                shape: #shape::FORM_FIELD,
                kind: #shape::FieldKind::Plain,
            }
        }
    });
    quote!(&#shape::Shape { fields: &[#(#fields,)* #shape::FORM_OWN], ..#shape::FORM })
}
