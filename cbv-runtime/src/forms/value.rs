//! A form as templates see it, until rendering takes its place.

use minijinja::Value;

use super::form::Form;
use super::instance::FormInstance;

impl<F: Form> From<&FormInstance<F>> for Value {
    fn from(form: &FormInstance<F>) -> Self {
        Self::from(form.errors().to_string())
    }
}
