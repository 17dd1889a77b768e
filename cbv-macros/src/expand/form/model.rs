//! The form of a model: `#[form(model = author::Entity)]`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use super::field::{self, definition_in};
use super::rows::{chosen_by, no_keys, values};
use crate::expand::known;
use crate::model::form::{Form, FormField, RowsOf, StoredIn};
use crate::model::types::item_of_list;
use crate::model::{located, placed, spread};

/// The definition of a field: of a column with its limits, of a key with the field that chooses a row.
pub(super) fn definition(form: &Form, (at, field): (usize, &FormField)) -> TokenStream {
    let krate = &form.krate;
    let rows = field.options.rows.value().filter(|_| !field.options.field.is_given());
    if let Some(RowsOf(entity)) = rows {
        return definition_in(krate, field, |_| chosen_by(krate, field, entity));
    }
    if entity(form).is_none() || !is_column(field) {
        return field::definition(krate, field);
    }
    definition_in(
        krate,
        field,
        |made| quote!(#krate::__private::forms::column_field::<__CbvModel, _>(__CBV_COLUMNS[#at], #made)),
    )
}

fn entity(form: &Form) -> Option<&Path> {
    form.options.model.value().map(|entity| &entity.0)
}

fn is_column(field: &FormField) -> bool {
    field.stored_in() == StoredIn::Column && !field.is_refused
}

/// The `impl` that writes its fields into a row.
pub(super) fn implementation(form: &Form) -> Option<TokenStream> {
    let Form { krate, ident, fields, .. } = form;
    let entity = entity(form)?;
    let (known_entity, model) = (known::entity(krate, entity), known::model(krate, entity));
    // A field that is no column is nowhere.
    let names =
        fields.iter().map(|field| if is_column(field) { field.name() } else { String::new() });
    let writes = fields.iter().filter(|field| is_column(field)).map(|field| write(krate, field));
    let of_model = quote!(#krate::forms::model);
    let relations = relations(form);
    Some(quote! {
        #known_entity
        type __CbvModel = #model;
        const __CBV_COLUMNS: &[usize] = &#of_model::positions::<__CbvModel, _>([#(#names),*]);

        #[automatically_derived]
        impl #krate::forms::ModelForm for #ident {
            type Model = __CbvModel;

            fn show(
                __cbv_model: &Self::Model,
                __cbv_initial: &mut #krate::forms::InitialValues,
            ) {
                #krate::__private::forms::show_columns(__CBV_COLUMNS, __cbv_model, __cbv_initial);
            }

            fn write(__cbv_cleaned: &Self::Cleaned, __cbv_row: &mut #of_model::RowOf<Self::Model>) {
                #(#writes)*
            }

            fn columns() -> #krate::__private::Vec<(
                &'static str,
                #of_model::ColumnOf<Self::Model>,
            )> {
                #krate::__private::forms::form_columns::<Self::Model>(__CBV_COLUMNS)
            }

            #relations
        }
    })
}

/// Of a column that there is not, nothing is said but that.
fn write(krate: &Path, field: &FormField) -> TokenStream {
    let (own, name) = (&field.ident, field.name());
    let of_model = quote!(#krate::forms::model);
    let has_column = placed(own.span(), quote!(#of_model::has_column::<__CbvModel>(#name)));
    let known = quote!(#krate::__private::checked::Known<__CbvModel, { #has_column }>);
    let span = located(field.ty.span());
    let column = quote_spanned!(span=> &mut __cbv_row.#own);
    let value = spread(&field.ty, quote!(&__cbv_cleaned.#own));
    let set = placed(own.span(), quote!(#krate::__private::forms::set_column));
    quote! {{
        let __cbv_row: &mut #of_model::RowOf<#known> = __cbv_row;
        #set(#column, #value);
    }}
}

/// The many-to-many relations of the form, and what was chosen in their fields.
fn relations(form: &Form) -> Option<TokenStream> {
    let krate = &form.krate;
    let fields = form.fields.iter().enumerate().filter(|(_, field)| !field.is_refused);
    let fields = fields.filter(|(_, field)| field.stored_in() == StoredIn::Relation);
    let (positions, parts): (Vec<_>, Vec<_>) = fields
        .filter_map(|(position, field)| {
            let (RowsOf(other), key) = (field.options.rows.value()?, item_of_list(&field.ty)?);
            let ident = &field.ident;
            let relation = quote!(#krate::forms::model::many_to_many::<__CbvEntity, #other>());
            let values = values(krate, key);
            let keys = quote!(#values(&__cbv_cleaned.#ident));
            Some((position, (placed(other.span(), relation), keys)))
        })
        .unzip();
    let (relations, keys): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
    (!positions.is_empty()).then(|| {
        let no_keys = no_keys(krate);
        quote! {
            fn relations() -> #krate::__private::Vec<(usize, #krate::forms::model::ManyToMany)> {
                ::std::vec![#((#positions, #relations)),*]
            }

            fn chosen(
                __cbv_cleaned: &Self::Cleaned,
                __cbv_position: usize,
            ) -> #krate::__private::Vec<#krate::__private::sea_orm::Value> {
                #no_keys
                match __cbv_position {
                    #(#positions => #keys,)*
                    _ => #krate::__private::Vec::new(),
                }
            }
        }
    })
}
