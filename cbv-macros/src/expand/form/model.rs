//! The form of a model: `#[form(model = author::Entity)]`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use super::field::{self, definition_in};
use super::rows::{chosen_by, no_keys, values};
use crate::expand::groups::column_variant;
use crate::model::form::{Form, FormField, StoredIn, item_of_list};
use crate::model::{located, placed, raw_name};

/// The definition of a field: of a column with its limits, of a key with the field that chooses a row.
pub(super) fn definition(form: &Form, field: &FormField) -> TokenStream {
    let krate = &form.krate;
    if let Some(entity) = field.options.rows.value().filter(|_| !field.options.field.is_given()) {
        return definition_in(krate, field, |_| chosen_by(krate, field, entity));
    }
    match entity(form).filter(|_| is_column(field)) {
        Some(entity) => {
            let column = column(krate, entity, field);
            definition_in(
                krate,
                field,
                |made| quote!(#krate::forms::model::limited(#column, #made)),
            )
        }
        None => field::definition(krate, field),
    }
}

fn entity(form: &Form) -> Option<&Path> {
    form.options.model.value().map(|entity| &entity.0)
}

fn is_column(field: &FormField) -> bool {
    field.stored_in() == StoredIn::Column
}

fn column(krate: &Path, entity: &Path, field: &FormField) -> TokenStream {
    let span = located(field.ident.span());
    let variant = column_variant(&raw_name(&field.ident), span);
    quote_spanned!(span=> <<#entity as #krate::__private::sea_orm::EntityTrait>::Column>::#variant)
}

/// The `impl` that writes its fields into a row.
pub(super) fn implementation(form: &Form) -> Option<TokenStream> {
    let Form { krate, ident, .. } = form;
    let entity = entity(form)?;
    let columns = form.fields.iter().enumerate();
    let columns: Vec<_> =
        columns.filter(|(_, field)| is_column(field) && !field.is_refused).collect();
    let names = columns.iter().map(|(_, field)| field.name());
    let known = columns.iter().map(|(_, field)| {
        let (name, at) = (field.name(), field.ident.span());
        let position = quote!(#krate::forms::model::column_position::<__CbvModel>(#name));
        let position = placed(at, position);
        quote!(const _: usize = #position;)
    });
    let variants = columns.iter().map(|(_, field)| column(krate, entity, field));
    let shows = columns.iter().map(|(position, field)| {
        let (own, span) = (&field.ident, located(field.ty.span()));
        quote_spanned!(span=> __cbv_initial.set(#position, &__cbv_model.#own);)
    });
    let writes = columns.iter().map(|(_, field)| {
        let (own, span) = (&field.ident, field.ty.span());
        let value = quote_spanned!(span=> __cbv_cleaned.#own);
        quote! {
            __cbv_row.#own =
                #krate::__private::sea_orm::ActiveValue::Set(::core::clone::Clone::clone(&#value));
        }
    });
    let relations = relations(form, entity);
    Some(quote! {
        type __CbvModel = <#entity as #krate::__private::sea_orm::EntityTrait>::Model;
        #(#known)*

        #[automatically_derived]
        impl #krate::forms::ModelForm for #ident {
            type Model = __CbvModel;

            fn show(
                __cbv_model: &Self::Model,
                __cbv_initial: &mut #krate::forms::InitialValues,
            ) {
                #(#shows)*
            }

            fn write(
                __cbv_cleaned: &Self::Cleaned,
                __cbv_row: &mut #krate::forms::model::RowOf<Self::Model>,
            ) {
                #(#writes)*
            }

            fn columns() -> #krate::__private::Vec<(
                &'static str,
                #krate::forms::model::ColumnOf<Self::Model>,
            )> {
                ::std::vec![#((#names, #variants)),*]
            }

            #relations
        }
    })
}

/// The many-to-many relations of the form, and what was chosen in their fields.
fn relations(form: &Form, entity: &Path) -> Option<TokenStream> {
    let krate = &form.krate;
    let fields = form.fields.iter().enumerate().filter(|(_, field)| !field.is_refused);
    let fields = fields.filter(|(_, field)| field.stored_in() == StoredIn::Relation);
    let (positions, parts): (Vec<_>, Vec<_>) = fields
        .filter_map(|(position, field)| {
            let (other, key) = (field.options.rows.value()?, item_of_list(&field.ty)?);
            let ident = &field.ident;
            let relation = quote!(#krate::forms::model::many_to_many::<#entity, #other>());
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
