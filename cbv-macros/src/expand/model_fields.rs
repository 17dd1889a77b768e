//! `#[derive(ModelFields)]`: the fields of a model, in a constant.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use super::form::{definition, definition_in, row_field};
use super::groups::column_variant;
use super::known::known;
use crate::model::form::FormField;
use crate::model::model_fields::{ColumnField, ManyField, ModelFields, RelationField};
use crate::model::{located, raw_name};

pub(crate) fn model_fields(fields: &ModelFields) -> TokenStream {
    let ModelFields { model, krate, columns, relations, many } = fields;
    let of_columns = columns.iter().map(|column| Part::of_column(fields, column));
    let of_relations = relations.iter().filter_map(|relation| Part::of_relation(fields, relation));
    let of_many = many.iter().map(|relation| self::many(krate, relation));
    let parts = of_columns.chain(of_relations).map(|part| part.tokens(fields)).chain(of_many);
    quote! {
        const _: () = {
            type __CbvEntity = <#model as #krate::__private::sea_orm::ModelTrait>::Entity;
            type __CbvColumn = <__CbvEntity as #krate::__private::sea_orm::EntityTrait>::Column;
            type __CbvRow = <__CbvEntity as #krate::__private::sea_orm::EntityTrait>::ActiveModel;
            #[allow(unused_imports)]
            use #krate::forms::model::{NoColumnType as _, NoVersion as _, NotRelated as _, NotShown as _};

            #[automatically_derived]
            impl #krate::forms::ModelFields for #model {
                type Row = __CbvRow;
                const FIELDS: &'static [#krate::forms::model::ModelField<Self>] = &[#(#parts),*];
            }
        };
    }
}

/// A field of a form, and the column that it is about.
struct Part<'a> {
    field: &'a FormField,
    /// The field of the model with the column.
    column: &'a Ident,
    variant: TokenStream,
    is_relation: bool,
    may_be_left_out: TokenStream,
    usable: TokenStream,
    definition: TokenStream,
    rows: TokenStream,
}

impl<'a> Part<'a> {
    fn of_column(model: &'a ModelFields, column: &'a ColumnField) -> Self {
        let krate = &model.krate;
        let ColumnField { field, has_default, is_editable, rows, has_options, .. } = column;
        let variant = variant(column);
        let relation = model.relations.iter().find(|relation| relation.from == field.ident);
        let named = rows.as_ref().map(|entity| known(krate, entity, &quote!(is_entity)));
        let entity = named.or_else(|| relation.map(|relation| relation.entity.to_token_stream()));
        let left_out = *has_default || field.is_optional();
        let (ty, name) = (&field.ty, field.name());
        let of_type = quote!(#krate::forms::model::ColumnType::<#ty>);
        let (usable, definition, rows) = match entity {
            Some(entity) => of_rows(krate, field, &entity),
            None if *has_options => (
                quote!(#krate::forms::model::Usable::Yes),
                definition_in(
                    krate,
                    field,
                    |made| quote!(#krate::forms::model::limited(#variant, #made)),
                ),
                quote!(::core::option::Option::None),
            ),
            None => (
                quote!(#of_type::USABLE),
                quote!(#of_type::definition(#name, #variant)),
                quote!(::core::option::Option::None),
            ),
        };
        let usable =
            if *is_editable { usable } else { quote!(#krate::forms::model::Usable::NotEditable) };
        let may_be_left_out = quote!(#left_out);
        let (is_relation, column) = (false, &field.ident);
        Self { field, column, variant, is_relation, may_be_left_out, usable, definition, rows }
    }

    fn of_relation(model: &'a ModelFields, relation: &'a RelationField) -> Option<Self> {
        let RelationField { field, from, entity } = relation;
        let column = model.columns.iter().find(|column| column.field.ident == *from)?;
        let (usable, definition, rows) = of_rows(&model.krate, field, &entity.to_token_stream());
        let left_out = column.has_default || field.is_optional();
        Some(Self {
            field,
            column: from,
            variant: variant(column),
            is_relation: true,
            may_be_left_out: quote!(#left_out),
            usable,
            definition,
            rows,
        })
    }

    fn tokens(&self, ModelFields { model, krate, .. }: &ModelFields) -> TokenStream {
        let Self { field, column, variant, is_relation, may_be_left_out, .. } = self;
        let Self { usable, definition, rows, .. } = self;
        let (ty, name, column_name) = (&field.ty, field.name(), raw_name(column));
        let span = located(ty.span());
        let active = quote!(#krate::__private::sea_orm::ActiveValue);
        quote_spanned! {span=>
            #krate::forms::model::ModelField {
                name: #name,
                usable: #usable,
                definition: || #definition,
                stored: #krate::forms::model::Stored::Column(#krate::forms::model::StoredColumn {
                    name: #column_name,
                    is_relation: #is_relation,
                    column: #variant,
                    may_be_left_out: #may_be_left_out,
                    can_be_version: #krate::forms::model::ColumnType::<#ty>::IS_VERSION,
                    show: |__cbv_model: &#model, __cbv_initial, __cbv_at| {
                        __cbv_initial.set(__cbv_at, &__cbv_model.#column);
                    },
                    show_row: |__cbv_row: &__CbvRow, __cbv_initial, __cbv_at| {
                        match &__cbv_row.#column {
                            #active::Set(__cbv_value) | #active::Unchanged(__cbv_value) => {
                                __cbv_initial.set(__cbv_at, __cbv_value);
                            }
                            #active::NotSet => {}
                        }
                    },
                    write: |__cbv_cleaning, __cbv_at, __cbv_row: &mut __CbvRow| {
                        if let ::core::option::Option::Some(__cbv_value) =
                            __cbv_cleaning.take::<#ty>(__cbv_at)
                        {
                            __cbv_row.#column = #active::Set(__cbv_value);
                        }
                    },
                    rows: #rows,
                }),
            }
        }
    }
}

/// A field whose values are the keys of rows, which a table between two models joins to this one.
fn many(krate: &Path, relation: &ManyField) -> TokenStream {
    let ManyField { field, entity } = relation;
    let of_model = quote!(#krate::forms::model);
    let many_to = quote!(#of_model::ManyTo::<__CbvEntity, #entity>);
    let definition = if field.options.field.is_given() {
        definition(krate, field)
    } else {
        definition_in(krate, field, |_| quote!(#of_model::related_field(#many_to::RELATION)))
    };
    let (name, span) = (field.name(), located(entity.span()));
    quote_spanned! {span=>
        #of_model::ModelField {
            name: #name,
            usable: #of_model::RelatedTo::<#entity>::USABLE.and(#many_to::USABLE),
            definition: || #definition,
            stored: #of_model::Stored::Related(#many_to::RELATION),
        }
    }
}

/// The variant of SeaORM's `Column`.
fn variant(column: &ColumnField) -> TokenStream {
    let named = column.variant.clone();
    let variant = named.unwrap_or_else(|| {
        column_variant(&column.field.name(), located(column.field.ident.span()))
    });
    quote!(__CbvColumn::#variant)
}

/// A field whose value is the key of another row.
fn of_rows(
    krate: &Path,
    field: &FormField,
    entity: &TokenStream,
) -> (TokenStream, TokenStream, TokenStream) {
    let related = quote!(#krate::forms::model::RelatedTo::<#entity>);
    let definition = if field.options.field.is_given() {
        definition(krate, field)
    } else {
        definition_in(krate, field, |_| row_field(krate, &field.ty))
    };
    (quote!(#related::USABLE), definition, quote!(#related::ROWS))
}
