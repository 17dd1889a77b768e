//! What the checks of a form answer with.

use super::error::{FormErrors, ValidationError};
use crate::error::Error;

/// What a check of a form fails with: errors of the form, or a failure of the server, such as a
/// database that cannot be reached.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no error of a form's check",
    label = "write `ValidationError`, `FormErrors`, a text, or `cbv::Error`"
)]
pub trait Refusal {
    /// The errors of the form; `Err` with the failure of the server.
    fn errors(self) -> Result<FormErrors, Error>;
}

impl Refusal for FormErrors {
    fn errors(self) -> Result<FormErrors, Error> {
        Ok(self)
    }
}

impl Refusal for ValidationError {
    fn errors(self) -> Result<FormErrors, Error> {
        Ok(self.into())
    }
}

impl Refusal for &'static str {
    fn errors(self) -> Result<FormErrors, Error> {
        Ok(ValidationError::from(self).into())
    }
}

impl Refusal for String {
    fn errors(self) -> Result<FormErrors, Error> {
        Ok(ValidationError::from(self).into())
    }
}

/// An error that is made of errors of a form, as `?` makes it, is these errors.
impl Refusal for Error {
    fn errors(self) -> Result<FormErrors, Error> {
        if let Some(errors) = self.downcast_ref::<FormErrors>() {
            return Ok(errors.clone());
        }
        match self.downcast_ref::<ValidationError>() {
            Some(single) => Ok(single.clone().into()),
            None => Err(self),
        }
    }
}
