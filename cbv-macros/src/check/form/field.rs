use crate::context::Ctxt;
use crate::model::form::{FormField, Required};

pub(super) fn check(cx: &Ctxt, field: &FormField) {
    check_required(cx, field);
}

/// Whether an empty input is taken, the type says: an `Option` may be left out.
fn check_required(cx: &Ctxt, field: &FormField) {
    let required = &field.options.required;
    if !field.is_optional() {
        return;
    }
    match required.value() {
        Some(Required::Yes) => cx.error(
            required.name(),
            "an `Option` may be left out: write the type without `Option`, or remove `required`",
        ),
        Some(Required::No) => cx.error(
            required.name(),
            "an `Option` may be left out already: remove `required = false`",
        ),
        None => {}
    }
}
