//! The checks of fields, and that of the form.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use crate::model::form::{Form, FormField};
use crate::model::{located, placed};

pub(super) fn clean(form: &Form) -> TokenStream {
    let krate = &form.krate;
    let takes = form.fields.iter().enumerate().map(|(position, field)| {
        let ident = &field.ident;
        quote!(#ident: __cbv_cleaning.take(#position))
    });
    // Without the state, a check that asks it has no signature.
    let checks = !form.options.state.is_refused();
    let of_fields = form.fields.iter().enumerate().filter(|_| checks);
    let of_fields: Vec<_> =
        of_fields.filter_map(|(position, field)| of_field(form, position, field)).collect();
    let of_form = form.options.clean.value().filter(|_| checks);
    let of_form = of_form.map(|function| {
        let value = (quote!(Self::Partial), quote!(&mut __cbv_partial));
        let result = result(form, "form", function, &value);
        quote!(__cbv_cleaning.whole(#result);)
    });
    let of_rows = super::rows::checks(form);
    let is_changed = !of_fields.is_empty() || of_form.is_some();
    let mutable = is_changed.then(|| quote!(mut));
    quote! {
        async fn clean(
            __cbv_cleaning: &mut #krate::forms::Cleaning<'_>,
            __cbv_state: &#krate::forms::StateOf<Self>,
        ) -> Self::Partial {
            let #mutable __cbv_partial = __CbvPartial { #(#takes),* };
            #(#of_rows)*
            #(#of_fields)*
            #of_form
            __cbv_partial
        }
    }
}

/// The check of a field, which has run where the value is there.
fn of_field(form: &Form, position: usize, field: &FormField) -> Option<TokenStream> {
    let function = field.options.clean.value().filter(|_| !field.is_refused)?;
    let (ident, ty) = (&field.ident, &field.ty);
    let result = result(form, "field", function, &(quote!(#ty), quote!(__cbv_value)));
    Some(quote! {
        if __cbv_cleaning.is_there(#position)
            && let ::core::option::Option::Some(__cbv_value) = __cbv_partial.#ident
        {
            __cbv_partial.#ident = __cbv_cleaning.checked(#position, #result);
        }
    })
}

/// What a function says, which may be async, and may take the state: of a value, whose type comes
/// first.
fn result(
    form: &Form,
    of: &str,
    function: &Path,
    (ty, value): &(TokenStream, TokenStream),
) -> TokenStream {
    let krate = &form.krate;
    let has_state = form.options.state.is_given() || form.asks_database();
    let check = match (of, has_state) {
        ("field", false) => quote!(field_check),
        ("field", true) => quote!(field_check_with),
        (_, false) => quote!(form_check),
        (_, true) => quote!(form_check_with),
    };
    let at = function.segments.last().map_or_else(|| function.span(), |last| last.ident.span());
    let start = placed(at, quote!(#krate::__private::checked::#check));
    // With its types named, a function of others is one error, with a message that names them.
    let of_state = has_state.then(|| quote!(#krate::forms::StateOf<Self>,));
    let state = has_state.then(|| quote!(, __cbv_state));
    let span = located(at);
    quote_spanned! {span=>
        {
            #[allow(unused_imports)]
            use #krate::__private::checked::Settle as _;
            #start::<_, #ty, #of_state _>(#function, #value #state).settle().await
        }
    }
}
