//! Fields whose value is the key of a row, or a list of keys: what can be chosen, and whether it is there.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::spanned::Spanned;
use syn::{Path, Type};

use crate::expand::known::known;
use crate::model::form::{Form, FormField, RowsOf};
use crate::model::placed;
use crate::model::types::{item_of_list, without_option};

/// The field that chooses a row by its key.
pub(in crate::expand) fn row_field(krate: &Path, ty: &Type) -> TokenStream {
    let key = without_option(ty);
    quote!(<#krate::forms::model::RowField<#key> as ::core::default::Default>::default())
}

/// The same of the field of a form, which may choose several.
pub(super) fn chosen_by(krate: &Path, field: &FormField, entity: &Path) -> TokenStream {
    match item_of_list(&field.ty) {
        Some(key) => placed(key.span(), quote!(#krate::forms::model::row_list::<#entity, #key>())),
        None => row_field(krate, &field.ty),
    }
}

/// What makes values of the keys in a list, also where they are none: the field says so.
pub(super) fn no_keys(krate: &Path) -> TokenStream {
    quote! {
        #[allow(unused_imports)]
        use #krate::forms::model::NoKeys as _;
    }
}

/// The function that does, where that stands.
pub(super) fn values(krate: &Path, key: &Type) -> TokenStream {
    quote!(#krate::forms::model::ListOf::<#key>::values)
}

/// The fields with rows, and where they stand.
fn fields(form: &Form) -> impl Iterator<Item = (usize, &FormField, &RowsOf)> {
    let fields = form.fields.iter().enumerate().filter(|(_, field)| !field.is_refused);
    fields.filter_map(|(position, field)| Some((position, field, field.options.rows.value()?)))
}

/// The constant with the rows of the field at a position.
fn constant(position: usize) -> Ident {
    format_ident!("__CBV_ROWS_{position}")
}

/// The rows of each entity, which has to say what is chosen.
pub(super) fn constants(form: &Form) -> TokenStream {
    let krate = &form.krate;
    let constants = fields(form).map(|(position, _, RowsOf(entity))| {
        let constant = constant(position);
        let known = known(krate, entity, &quote!(is_entity));
        let rows_of = placed(entity.span(), quote!(#krate::forms::model::rows_of));
        quote!(const #constant: #krate::forms::model::Rows = #rows_of::<#known>();)
    });
    constants.collect()
}

pub(super) fn load(form: &Form) -> Option<TokenStream> {
    let krate = &form.krate;
    let loads: Vec<_> = fields(form)
        .map(|(position, ..)| {
            let rows = constant(position);
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
    let checks = fields(form).map(|(position, field, _)| {
        let (ident, rows) = (&field.ident, constant(position));
        match item_of_list(&field.ty) {
            Some(key) => {
                let (no_keys, values) = (no_keys(krate), values(krate, key));
                quote! {
                    {
                        #no_keys
                        let __cbv_keys = __cbv_partial.#ident.as_ref().map(#values);
                        #krate::forms::model::check_rows(
                            __cbv_cleaning,
                            #position,
                            #rows,
                            __cbv_keys.as_deref(),
                            __cbv_state,
                        )
                        .await;
                    }
                }
            }
            None => quote! {
                #krate::forms::model::check_row(
                    __cbv_cleaning,
                    #position,
                    #rows,
                    ::core::clone::Clone::clone(&__cbv_partial.#ident),
                    __cbv_state,
                )
                .await;
            },
        }
    });
    checks.collect()
}
