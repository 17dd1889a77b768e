//! The rules of forms.

mod field;

use crate::context::Ctxt;
use crate::model::form::{Form, FormInput};

use super::crate_path;

/// A field with an error is left out of the form, so that there is one error.
pub(crate) fn form(cx: &Ctxt, input: FormInput) -> Form {
    let FormInput { ident, krate, options, mut fields, garde } = input;
    if fields.is_empty() {
        cx.error(&ident, "a form has at least one field");
    }
    for field in &mut fields {
        let errors = cx.count();
        field::check(cx, field);
        field.is_refused |= cx.count() > errors;
    }
    Form { ident, krate: crate_path(krate), options, fields, garde }
}
