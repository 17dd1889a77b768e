//! The form of a view.

use syn::Path;

use crate::context::Ctxt;
use crate::model::ViewInput;
use crate::model::options::FormClass;

/// A view with a form has one (Django: `TypeError` at the first request).
pub(super) fn check(cx: &Ctxt, view: &ViewInput) -> Option<Path> {
    let form_class = &view.options.generic.form.form_class;
    if !form_class.is_given() {
        let message = "the view has no form: write `#[view(form_class = SomeForm)]`";
        cx.error(&view.ident, message);
    }
    form_class.value().map(|FormClass(form)| form.clone())
}
