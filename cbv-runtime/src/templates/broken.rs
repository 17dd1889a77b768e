//! All that is wrong with the templates of an application, in one error.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::Path;

use super::error::TemplateError;

/// All templates that do not parse, or need a template that does not exist.
#[derive(Debug)]
pub struct BrokenTemplates {
    errors: Vec<TemplateError>,
}

impl BrokenTemplates {
    /// `Err` when there are errors.
    pub(super) fn unless_empty(errors: Vec<TemplateError>) -> Result<(), Self> {
        if errors.is_empty() { Ok(()) } else { Err(Self { errors }) }
    }

    /// The folder cannot be read.
    pub(super) fn unreadable(folder: &Path, error: &io::Error) -> Self {
        let message = format!("the folder `{}` cannot be read: {error}", folder.display());
        Self { errors: vec![TemplateError::in_context(message)] }
    }

    /// The errors, at least one.
    #[must_use]
    pub fn errors(&self) -> &[TemplateError] {
        &self.errors
    }
}

/// A line for each.
impl fmt::Display for BrokenTemplates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, error) in self.errors.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl Error for BrokenTemplates {}
