//! Whole numbers.

use std::fmt::Display;

use super::number::{number_attributes, rules_of_numbers};
use super::text::is_blank;
use crate::forms::attributes::Attributes;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A whole number: Django's `IntegerField`, and the field of the integers.
///
/// ```
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Order {
///     #[form(min_value = 1, max_value = 100)]
///     copies: u32,
///     /// 10, 15, 20, ..
///     #[form(min_value = 10, step_size = 5)]
///     price: Option<i64>,
/// }
/// ```
///
/// Zeros after the point are taken, `5.0`. A number that the type cannot hold is an error of the field, as one beyond
/// `max_value` or `min_value` is.
#[derive(Debug, Clone)]
pub struct IntegerField<T> {
    min: Option<T>,
    max: Option<T>,
    step: Option<T>,
}

impl<T> Default for IntegerField<T> {
    fn default() -> Self {
        Self { min: None, max: None, step: None }
    }
}

/// The integers that a field can have.
#[diagnostic::on_unimplemented(message = "`{Self}` is no integer of at most 64 bits")]
pub trait WholeNumber: Copy + Display + Send + Sync + sealed::Sealed + 'static {
    #[doc(hidden)]
    const IS_UNSIGNED: bool;

    #[doc(hidden)]
    fn wide(self) -> i128;

    #[doc(hidden)]
    fn narrow(wide: i128) -> Result<Self, Limit<Self>>;
}

/// The limit of a type that a number is beyond.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub enum Limit<T> {
    Min(T),
    Max(T),
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! whole_numbers {
    ($($type:ty)*) => {
        $(
            impl sealed::Sealed for $type {}

            impl WholeNumber for $type {
                const IS_UNSIGNED: bool = <$type>::MIN == 0;

                fn wide(self) -> i128 {
                    // Exact for all of them; two have no `From`.
                    #[allow(clippy::cast_lossless, clippy::cast_possible_wrap)]
                    { self as i128 }
                }

                fn narrow(wide: i128) -> Result<Self, Limit<Self>> {
                    wide.try_into().map_err(|_| {
                        if wide < 0 { Limit::Min(<$type>::MIN) } else { Limit::Max(<$type>::MAX) }
                    })
                }
            }

            impl FormValue for $type {
                type Field = IntegerField<$type>;
            }
        )*
    };
}
whole_numbers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

impl<T: WholeNumber> IntegerField<T> {
    /// The lowest number.
    #[must_use]
    pub fn min_value(mut self, value: T) -> Self {
        self.min = Some(value);
        self
    }

    /// The highest number.
    #[must_use]
    pub fn max_value(mut self, value: T) -> Self {
        self.max = Some(value);
        self
    }

    /// What the number is a multiple of, counted from the lowest one.
    ///
    /// # Panics
    ///
    /// The step is not above zero.
    #[must_use]
    #[track_caller]
    pub fn step_size(mut self, step: T) -> Self {
        assert!(step.wide() > 0, "the `step_size` of a field is above zero, not {step}");
        self.step = Some(step);
        self
    }

    /// The rules, for numbers of any size: one may be too large for the type, and break others as well.
    fn check_wide(&self, number: i128, errors: &mut Vec<ValidationError>) {
        if let Some(max) = self.max.filter(|max| number > max.wide()) {
            errors.push(messages::max_value(max));
        }
        if let Some(min) = self.min.filter(|min| number < min.wide()) {
            errors.push(messages::min_value(min));
        }
        if let Some(step) = self.step.map(T::wide) {
            let offset = self.min.map(T::wide);
            let is_multiple = number.rem_euclid(step) == offset.unwrap_or(0).rem_euclid(step);
            errors.extend((!is_multiple).then(|| match offset {
                None => messages::step_size(step),
                Some(first) => {
                    messages::step_size_from(step, [first, first + step, first + 2 * step])
                }
            }));
        }
    }

    /// A number that the type cannot hold.
    fn out_of_range(&self, number: i128, limit: Limit<T>) -> Vec<ValidationError> {
        let mut errors = Vec::new();
        self.check_wide(number, &mut errors);
        if errors.is_empty() {
            errors.push(match limit {
                Limit::Min(min) => messages::min_value(min),
                Limit::Max(max) => messages::max_value(max),
            });
        }
        errors
    }
}

impl<T: WholeNumber> Field for IntegerField<T> {
    type Value = T;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<T>, Vec<ValidationError>> {
        let Some(text) = posted.given() else { return Ok(None) };
        let number =
            whole_number(text).ok_or_else(|| messages::invalid("Enter a whole number."))?;
        T::narrow(number).map(Some).map_err(|limit| self.out_of_range(number, limit))
    }

    fn check(&self, value: &T, errors: &mut Vec<ValidationError>) {
        self.check_wide(value.wide(), errors);
    }

    fn show(&self, value: &T) -> Shown {
        Shown::text(value)
    }

    fn widget(&self) -> Widget {
        Widget::number()
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        number_attributes(
            widget,
            attributes,
            [
                (
                    "min",
                    self.min.map_or_else(
                        || T::IS_UNSIGNED.then(|| "0".to_owned()),
                        |min| Some(min.to_string()),
                    ),
                ),
                ("max", self.max.map(|max| max.to_string())),
                ("step", self.step.map(|step| step.to_string())),
            ],
        );
    }
}

/// A number as Python's `int` reads it, after Django has cut off a point and zeros. Its digits are those of ASCII,
/// without `_` between them.
fn whole_number(text: &str) -> Option<i128> {
    let text = without_zeros(text).trim();
    let (is_negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    // More digits than that: beyond the limits of every type, and that is all that matters.
    let number: i128 = digits.parse().unwrap_or(i128::MAX);
    Some(if is_negative { -number } else { number })
}

/// The text before its last point, where nothing but zeros and blanks follows.
fn without_zeros(text: &str) -> &str {
    match text.rsplit_once('.') {
        Some((before, after))
            if after.trim_end_matches(is_blank).bytes().all(|digit| digit == b'0') =>
        {
            before
        }
        _ => text,
    }
}

rules_of_numbers!(IntegerField<T> [T: WholeNumber] T);
