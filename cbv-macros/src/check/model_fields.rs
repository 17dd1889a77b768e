//! The rules of the fields of models.

use quote::quote;
use syn::Type;

use super::{crate_path, form};
use crate::context::Ctxt;
use crate::model::form::{FieldOptions, FormField};
use crate::model::model_fields::{ColumnField, ModelFields, ModelFieldsInput};

/// A field with an error is one without options: forms that have it know that it is there.
pub(crate) fn model_fields(cx: &Ctxt, input: ModelFieldsInput) -> ModelFields {
    let ModelFieldsInput { model, krate, mut columns, mut relations, mut many } = input;
    for column in &mut columns {
        let errors = cx.count();
        check_rows(cx, column);
        if !is_right(cx, &mut column.field) || cx.count() > errors {
            (column.rows, column.has_options) = (None, false);
        }
    }
    for relation in &mut relations {
        is_right(cx, &mut relation.field);
    }
    let krate = crate_path(krate);
    for relation in &mut many {
        is_right(cx, &mut relation.field);
        // The type of these keys is the other model's affair.
        let values = quote!(#krate::__private::Vec<#krate::__private::sea_orm::Value>);
        relation.field.ty = Type::Verbatim(values);
    }
    ModelFields { model, krate, columns, relations, many }
}

fn is_right(cx: &Ctxt, field: &mut FormField) -> bool {
    let errors = cx.count();
    form::check_field(cx, field);
    check_of_forms(cx, field);
    let is_refused = field.is_refused || cx.count() > errors;
    if is_refused {
        (field.options, field.rules) = (FieldOptions::default(), Vec::new());
    }
    !is_refused
}

/// A choice of rows is for those who edit the column.
fn check_rows(cx: &Ctxt, column: &ColumnField) {
    if let Some(rows) = column.rows.as_ref().filter(|_| !column.is_editable) {
        cx.error(rows, "this column is not edited, so nobody chooses a row: remove `rows`");
    }
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
