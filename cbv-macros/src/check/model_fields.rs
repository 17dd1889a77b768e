//! The rules of the fields of models.

use quote::quote;
use syn::Type;

use super::{crate_path, form};
use crate::context::Ctxt;
use crate::model::form::FormField;
use crate::model::model_fields::{ModelFields, ModelFieldsInput};

/// A field with an error is one without options.
pub(crate) fn model_fields(cx: &Ctxt, input: ModelFieldsInput) -> ModelFields {
    let ModelFieldsInput { model, krate, mut columns, mut relations, mut many } = input;
    let of_columns = columns.iter_mut().map(|column| &mut column.field);
    let of_relations = relations.iter_mut().map(|relation| &mut relation.field);
    let of_many = many.iter_mut().map(|relation| &mut relation.field);
    for field in of_columns.chain(of_relations).chain(of_many) {
        let errors = cx.count();
        form::check_field(cx, field);
        check_of_forms(cx, field);
        field.is_refused |= cx.count() > errors;
    }
    columns.retain(|column| !column.field.is_refused);
    relations.retain(|relation| !relation.field.is_refused);
    many.retain(|relation| !relation.field.is_refused);
    let krate = crate_path(krate);
    for relation in &mut many {
        // The type of these keys is the other model's affair.
        let values = quote!(#krate::__private::Vec<#krate::__private::sea_orm::Value>);
        relation.field.ty = Type::Verbatim(values);
    }
    ModelFields { model, krate, columns, relations, many }
}

/// A model does not know the forms that it is in.
fn check_of_forms(cx: &Ctxt, field: &FormField) {
    if let Some(name) = field.options.clean.name() {
        cx.error(name, "`clean` is for the fields of a form: write `validators = [..]`");
    }
    if let Some(name) = field.options.extra.name() {
        let message = "`extra` is for a field of a form that no column has: remove it, or write `editable = false`";
        cx.error(name, message);
    }
}
