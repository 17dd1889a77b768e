//! Types of the application that are read from a text.

use std::fmt::Display;
use std::marker::PhantomData;
use std::str::FromStr;

use super::text::stripped;
use crate::forms::error::ValidationError;
use crate::forms::field::Field;
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A type of one's own that is read from a text by `FromStr`, and written by `Display`.
///
/// ```
/// use std::fmt;
/// use std::str::FromStr;
///
/// use cbv::forms::{FormValue, ParsedField};
///
/// #[derive(Clone)]
/// struct Isbn(u64);
///
/// impl FromStr for Isbn {
///     type Err = std::num::ParseIntError;
///
///     fn from_str(text: &str) -> Result<Self, Self::Err> {
///         text.replace('-', "").parse().map(Self)
///     }
/// }
///
/// impl fmt::Display for Isbn {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         self.0.fmt(f)
///     }
/// }
///
/// // From now on an `Isbn` can be a field of a form.
/// impl FormValue for Isbn {
///     type Field = ParsedField<Self>;
/// }
/// ```
///
/// Blanks around the text are cut off. What `FromStr` refuses is the error `invalid`, "Enter a valid value.", which
/// `error_messages` can replace.
#[derive(Debug, Clone)]
pub struct ParsedField<T>(PhantomData<fn() -> T>);

impl<T> Default for ParsedField<T> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

/// What such a type can do.
pub trait Parsed: FromStr + Display + Clone + Send + Sync + 'static {}

impl<T: FromStr + Display + Clone + Send + Sync + 'static> Parsed for T {}

impl<T: FromStr + Display + Send + 'static> Field for ParsedField<T> {
    type Value = T;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<T>, Vec<ValidationError>> {
        let text = stripped(posted.text().unwrap_or_default());
        if text.is_empty() {
            return Ok(None);
        }
        text.parse().map(Some).map_err(|_| messages::invalid("Enter a valid value."))
    }

    fn show(&self, value: &T) -> Shown {
        Shown::text(value)
    }

    fn widget(&self) -> Widget {
        Widget::text()
    }
}
