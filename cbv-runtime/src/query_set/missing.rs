//! Errors of a query for one object.

use std::error::Error;
use std::fmt;

use crate::error::Error as CbvError;

/// No object matches a query: 404. Django's exception of that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoesNotExist {
    pub(crate) model: Option<&'static str>,
}

impl DoesNotExist {
    /// The name of the model, where it has one.
    #[must_use]
    pub fn model(&self) -> Option<&'static str> {
        self.model
    }
}

impl fmt::Display for DoesNotExist {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no {} matches the query", self.model.unwrap_or("object"))
    }
}

impl Error for DoesNotExist {}

/// More than one object matches a query for one: 500. Django's exception of that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MultipleObjectsReturned {
    pub(crate) model: Option<&'static str>,
}

impl MultipleObjectsReturned {
    /// The name of the model, where it has one.
    #[must_use]
    pub fn model(&self) -> Option<&'static str> {
        self.model
    }
}

impl fmt::Display for MultipleObjectsReturned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "more than one {} matches the query", self.model.unwrap_or("object"))
    }
}

impl Error for MultipleObjectsReturned {}

/// Django's `get()`: one, and not more. `model` is what it is called.
pub(crate) fn only<T>(objects: Vec<T>, model: Option<&'static str>) -> Result<T, CbvError> {
    let mut objects = objects.into_iter();
    match (objects.next(), objects.next()) {
        (Some(object), None) => Ok(object),
        (None, _) => Err(DoesNotExist { model }.into()),
        (Some(_), Some(_)) => Err(MultipleObjectsReturned { model }.into()),
    }
}
