//! The values of the fields, on their way to those of the form.

use super::bound::Bound;
use super::definition::AnyValue;
use super::error::FormErrors;
use super::refusal::Refusal;
use crate::error::Error;

/// What the fields have made of what was posted: a form takes its values out of it, and leaves its
/// errors there.
#[derive(Debug)]
pub struct Cleaning<'f> {
    form: &'f mut Bound,
    values: Vec<Option<AnyValue>>,
    failure: Option<Error>,
}

impl<'f> Cleaning<'f> {
    /// Has all fields read what was posted for them.
    pub(super) fn new(form: &'f mut Bound) -> Self {
        let _entered = form.enter_time();
        let values = (0..form.fields().len()).map(|position| form.clean_field(position)).collect();
        Self { form, values, failure: None }
    }

    /// What has failed that is none of the client's mistakes.
    pub(super) fn finish(self) -> Result<(), Error> {
        self.failure.map_or(Ok(()), Err)
    }

    /// The value of the field at a position, where it is valid.
    pub fn take<T: 'static>(&mut self, position: usize) -> Option<T> {
        let value = self.values.get_mut(position)?.take()?;
        value.downcast().ok().map(|value| *value)
    }

    /// What a check of the field at a position has made of its value.
    ///
    /// Errors of the form as a whole, and of other fields, go where they belong.
    pub fn checked<T, E: Refusal>(&mut self, position: usize, result: Result<T, E>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(refusal) => {
                match refusal.errors() {
                    Ok(errors) => self.form.add_errors_of(position, errors),
                    Err(failure) => self.fail(failure),
                }
                None
            }
        }
    }

    /// What a check of the whole form says.
    pub fn whole<E: Refusal>(&mut self, result: Result<(), E>) {
        match result.map_err(Refusal::errors) {
            Ok(()) => {}
            Err(Ok(errors)) => self.form.add_errors(&errors),
            Err(Err(failure)) => self.fail(failure),
        }
    }

    /// Whether a check of the field at a position has something to look at: what is hidden has not.
    #[must_use]
    pub fn is_there(&self, position: usize) -> bool {
        !self.form.field(position).is_removed()
    }

    fn fail(&mut self, failure: Error) {
        self.failure.get_or_insert(failure);
    }

    /// The errors until now.
    #[must_use]
    pub fn errors(&self) -> &FormErrors {
        self.form.errors()
    }
}
