//! `variables = Self::variables`: the hook `context`, from a function that gives a struct.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use crate::model::{View, spread};

/// Of a view that is about nothing.
pub(super) fn of_page(function: Option<&Path>, view: &View) -> TokenStream {
    hook(function, view, &TokenStream::new(), &TokenStream::new())
}

/// Of a list.
pub(super) fn of_list(function: Option<&Path>, view: &View) -> TokenStream {
    let krate = &view.krate;
    let object = quote!(<Self::Query as #krate::query_set::QuerySet>::Object);
    hook(function, view, &quote!(__cbv_about: &[#object],), &quote!(, __cbv_about))
}

/// Of a view that is about an object.
pub(super) fn of_object(function: Option<&Path>, view: &View) -> TokenStream {
    let krate = &view.krate;
    let object = quote!(<Self::Query as #krate::query_set::QuerySet>::Object);
    hook(function, view, &quote!(__cbv_about: &#object,), &quote!(, __cbv_about))
}

/// Of a view that is about a form.
pub(super) fn of_form(function: Option<&Path>, view: &View) -> TokenStream {
    let krate = &view.krate;
    let form = quote!(#krate::forms::FormInstance<Self::Form>);
    hook(function, view, &quote!(__cbv_about: &#form,), &quote!(, __cbv_about))
}

fn hook(
    function: Option<&Path>,
    view: &View,
    argument: &TokenStream,
    given: &TokenStream,
) -> TokenStream {
    let Some(function) = function else { return TokenStream::new() };
    let krate = &view.krate;
    let call = spread(function, quote!((self #given).await?));
    quote! {
        async fn context(
            &self,
            #argument
            __cbv_context: #krate::Context,
        ) -> ::core::result::Result<#krate::Context, #krate::Error> {
            let __cbv_given = #function #call;
            #krate::__private::templates::with_variables(__cbv_context, __cbv_given)
        }
    }
}
