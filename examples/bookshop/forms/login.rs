//! Who somebody is, and the proof.

use cbv::prelude::*;

#[derive(Form)]
pub(crate) struct LoginForm {
    #[form(
        max_length = 40,
        attributes(autocomplete = "username", autofocus, autocapitalize = "none")
    )]
    pub(crate) name: String,
    #[form(max_length = 200, strip = false, widget = Widget::password())]
    #[form(attributes(autocomplete = "current-password"))]
    pub(crate) password: String,
}
