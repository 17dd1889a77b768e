//! Fields whose value is the key of a row: what can be chosen, and whether it is there.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use crate::model::form::{Form, FormField};
use crate::model::placed;
use syn::spanned::Spanned;

/// The fields with rows, and where they stand.
fn fields(form: &Form) -> impl Iterator<Item = (usize, &FormField, &Type)> {
    let fields = form.fields.iter().enumerate().filter(|(_, field)| !field.is_refused);
    fields.filter_map(|(position, field)| Some((position, field, field.options.rows.value()?)))
}

/// The rows of an entity, which has to say what is chosen.
fn rows(form: &Form, entity: &Type) -> TokenStream {
    let krate = &form.krate;
    placed(entity.span(), quote!(#krate::forms::model::rows_of::<#entity>()))
}

pub(super) fn load(form: &Form) -> Option<TokenStream> {
    let krate = &form.krate;
    let loads: Vec<_> = fields(form)
        .map(|(position, _, entity)| {
            let rows = rows(form, entity);
            quote! {
                #krate::forms::model::load_rows(__cbv_loading, #position, #rows, __cbv_state).await?;
            }
        })
        .collect();
    (!loads.is_empty()).then(|| {
        quote! {
            async fn load(
                __cbv_loading: &mut #krate::forms::Loading<'_>,
                __cbv_state: &#krate::forms::StateOf<Self>,
            ) -> ::core::result::Result<(), #krate::Error> {
                #(#loads)*
                ::core::result::Result::Ok(())
            }
        }
    })
}

pub(super) fn checks(form: &Form) -> Vec<TokenStream> {
    let krate = &form.krate;
    let checks = fields(form).map(|(position, field, entity)| {
        let (ident, rows) = (&field.ident, rows(form, entity));
        quote! {
            #krate::forms::model::check_row(
                __cbv_cleaning,
                #position,
                #rows,
                ::core::clone::Clone::clone(&__cbv_partial.#ident),
                __cbv_state,
            )
            .await;
        }
    });
    checks.collect()
}
