//! The rules that a struct has for garde.

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;

use crate::model::form::Form;
use crate::model::placed;

/// garde's context is nothing, or the state of the form.
pub(super) fn validate(form: &Form) -> Option<TokenStream> {
    let krate = &form.krate;
    let garde = form.garde.as_ref()?;
    let context = match &garde.context {
        Some(context) => placed(context.span(), quote!(__cbv_state)),
        None => quote!(&()),
    };
    Some(quote! {
        fn validate(
            __cbv_cleaned: &Self,
            __cbv_state: &#krate::forms::StateOf<Self>,
        ) -> #krate::forms::FormErrors {
            #[allow(unused_imports)]
            use #krate::__private::forms::Unruled as _;
            #krate::__private::forms::Ruled(__cbv_cleaned).errors(#context)
        }
    })
}
