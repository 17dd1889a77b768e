//! The values of the fields, on their way to those of the form.

use super::bound::Bound;
use super::definition::AnyValue;
use super::error::{FormErrors, ValidationError};

/// What the fields have made of what was posted: a form takes its values out of it, and leaves its
/// errors there.
#[derive(Debug)]
pub struct Cleaning<'f> {
    form: &'f mut Bound,
    values: Vec<Option<AnyValue>>,
}

impl<'f> Cleaning<'f> {
    /// Has all fields read what was posted for them.
    pub(super) fn new(form: &'f mut Bound) -> Self {
        let values = (0..form.fields().len()).map(|position| form.clean_field(position)).collect();
        Self { form, values }
    }

    /// The value of the field at a position, where it is valid.
    pub fn take<T: 'static>(&mut self, position: usize) -> Option<T> {
        let value = self.values.get_mut(position)?.take()?;
        value.downcast().ok().map(|value| *value)
    }

    /// What a check of the field at a position has made of its value.
    pub fn checked<T, E: Into<ValidationError>>(
        &mut self,
        position: usize,
        result: Result<T, E>,
    ) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.form.add_field_error(position, error.into());
                None
            }
        }
    }

    /// What a check of the whole form says.
    pub fn whole<E: Into<FormErrors>>(&mut self, result: Result<(), E>) {
        if let Err(errors) = result {
            self.form.add_errors(errors.into());
        }
    }

    /// The errors until now.
    #[must_use]
    pub fn errors(&self) -> &FormErrors {
        self.form.errors()
    }
}
