//! The rules of forms.

mod field;
mod messages;

use syn::Type;

pub(super) use field::check as check_field;

use crate::context::Ctxt;
use crate::model::form::{Form, FormField, FormInput};
use crate::model::types;

use super::crate_path;

/// A form of a model writes columns, and any other has none.
fn check_columns(cx: &Ctxt, FormInput { options, fields, .. }: &FormInput) {
    let extras = fields.iter().filter_map(|field| field.options.extra.name());
    if !options.model.is_given() {
        let message = "`extra` is for a field that no column of the form's model has, and this form has no model: remove it";
        extras.for_each(|extra| cx.error(extra, message));
    } else if !fields.is_empty() && extras.count() == fields.len() {
        let message = "no field of this form is a column of the model: remove `model`, or `extra` from those that are";
        cx.error(options.model.name(), message);
    }
}

/// A field with an error is left out of the form, so that there is one error.
pub(crate) fn form(cx: &Ctxt, input: FormInput) -> Form {
    if input.fields.is_empty() {
        cx.error(&input.ident, "a form has at least one field: write one");
    }
    check_columns(cx, &input);
    let has_checks = input.options.clean.is_given() || input.garde.is_some();
    let is_checked = check_garde(cx, &input);
    let FormInput { ident, krate, options, mut fields, garde } = input;
    let garde = garde.filter(|_| is_checked);
    for field in &mut fields {
        let errors = cx.count();
        field::check(cx, field);
        messages::check(cx, field, !has_checks && !has_errors_of_its_own(field));
        field.is_refused |= cx.count() > errors;
    }
    Form { ident, krate: crate_path(krate), options, fields, garde }
}

/// A check or a field of the application's own may report errors with other codes.
fn has_errors_of_its_own(field: &FormField) -> bool {
    let options = &field.options;
    let has_checks = options.clean.is_given() || options.validators.is_given();
    has_checks || options.field.is_given() || !is_plain(&field.ty)
}

/// A type whose field is the library's: another may have one of its own.
fn is_plain(ty: &Type) -> bool {
    const PLAIN: [&str; 16] = [
        "String", "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "isize", "u8", "u16",
        "u32", "u64", "usize", "u128",
    ];
    let Some(last) = types::last_segment(types::without_option(ty)) else { return false };
    last.arguments.is_none() && PLAIN.iter().any(|plain| last.ident == plain)
}

/// Rules that nobody follows are a mistake: the form could be thought to.
fn check_garde(cx: &Ctxt, input: &FormInput) -> bool {
    let errors = cx.count();
    let Some(garde) = &input.garde else { return true };
    if cfg!(not(feature = "garde")) {
        cx.error(
            &garde.at,
            "a form follows rules of garde with the feature `garde` of cbv: turn it on",
        );
    }
    if let Some(context) = &garde.context
        && !input.options.state.is_given()
    {
        cx.error(
            context,
            "the context of garde is the state of the form: write `#[form(state = ..)]` with this type",
        );
    }
    cx.count() == errors
}
