//! The form of the cases about views with a form.

use cbv::prelude::*;

#[derive(Form)]
pub struct Contact {
    pub name: String,
    pub age: u8,
    pub email: Option<String>,
}
