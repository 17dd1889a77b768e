//! Floating-point numbers.

use std::fmt::{Debug, Display, LowerExp};

use super::number::{number_attributes, rules_of_numbers};
use crate::forms::attributes::Attributes;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// How far a number may be from a multiple of the step, as in Django.
const TOLERANCE: f64 = 1e-9;

/// A floating-point number: Django's `FloatField`, and the field of `f64` and `f32`. It is finite.
///
/// ```
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Parcel {
///     #[form(min_value = 0.5, max_value = 12.5)]
///     weight: f64,
///     height: Option<f32>,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct FloatField<T = f64> {
    min: Option<T>,
    max: Option<T>,
    step: Option<T>,
}

impl<T> Default for FloatField<T> {
    fn default() -> Self {
        Self { min: None, max: None, step: None }
    }
}

/// The floating-point numbers.
pub trait Float:
    Copy + PartialOrd + Display + Debug + LowerExp + Into<f64> + Send + Sync + sealed::Sealed + 'static
{
    #[doc(hidden)]
    const MAX: Self;

    #[doc(hidden)]
    fn narrow(wide: f64) -> Option<Self>;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! floats {
    ($($type:ty)*) => {
        $(
            impl sealed::Sealed for $type {}

            impl Float for $type {
                const MAX: Self = <$type>::MAX;

                fn narrow(wide: f64) -> Option<Self> {
                    // Digits are lost, as they are where the compiler reads a number.
                    #[allow(clippy::cast_possible_truncation)]
                    Some(wide as Self).filter(|number| number.is_finite())
                }
            }

            impl FormValue for $type {
                type Field = FloatField<$type>;
            }
        )*
    };
}
floats!(f32 f64);

impl<T: Float> FloatField<T> {
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
        assert!(step.into() > 0.0, "the `step_size` of a field is above zero, not {step}");
        self.step = Some(step);
        self
    }

    fn check_wide(&self, number: f64, errors: &mut Vec<ValidationError>) {
        if let Some(max) = self.max.filter(|max| number > (*max).into()) {
            errors.push(messages::max_value(float_text(max)));
        }
        if let Some(min) = self.min.filter(|min| number < (*min).into()) {
            errors.push(messages::min_value(float_text(min)));
        }
        if let Some(step) = self.step {
            let offset = self.min.map(Into::into);
            if !is_multiple(number - offset.unwrap_or(0.0), step.into()) {
                errors.push(not_a_multiple(step, offset));
            }
        }
    }
}

fn is_multiple(number: f64, step: f64) -> bool {
    let rest = (number % step).abs();
    rest.min(step - rest) <= TOLERANCE
}

fn not_a_multiple<T: Float>(step: T, offset: Option<f64>) -> ValidationError {
    let Some(first) = offset else { return messages::step_size(float_text(step)) };
    let wide: f64 = step.into();
    let texts = [first, first + wide, first + 2.0 * wide].map(float_text);
    messages::step_size_from(float_text(step), texts)
}

/// A number as Python writes it: `5.0`, `0.1`, `1e+16`.
pub(super) fn float_text<T: Float>(number: T) -> String {
    let scientific = format!("{number:e}");
    let Some((digits, exponent)) = scientific.split_once('e') else { return scientific };
    match exponent.parse::<i32>() {
        Ok(-4..16) => {
            let plain = number.to_string();
            if plain.contains('.') { plain } else { plain + ".0" }
        }
        Ok(exponent) => {
            let sign = if exponent < 0 { '-' } else { '+' };
            format!("{digits}e{sign}{:02}", exponent.abs())
        }
        Err(_) => scientific,
    }
}

/// A number as Python's `float` reads it. Its digits are those of ASCII, without `_` between them.
fn float(text: &str) -> Option<f64> {
    text.trim().parse::<f64>().ok().filter(|number| number.is_finite())
}

impl<T: Float> Field for FloatField<T> {
    type Value = T;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<T>, Vec<ValidationError>> {
        let Some(text) = posted.given() else { return Ok(None) };
        let number = float(text).ok_or_else(|| messages::invalid("Enter a number."))?;
        if let Some(value) = T::narrow(number) {
            return Ok(Some(value));
        }
        let mut errors = Vec::new();
        self.check_wide(number, &mut errors);
        if errors.is_empty() {
            let limit = float_text(T::MAX);
            errors.push(if number < 0.0 {
                messages::min_value(format!("-{limit}"))
            } else {
                messages::max_value(limit)
            });
        }
        Err(errors)
    }

    fn check(&self, value: &T, errors: &mut Vec<ValidationError>) {
        self.check_wide((*value).into(), errors);
    }

    fn show(&self, value: &T) -> Shown {
        Shown::text(float_text(*value))
    }

    fn widget(&self) -> Widget {
        Widget::number()
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        let step = self.step.map_or_else(|| "any".to_owned(), float_text);
        number_attributes(
            widget,
            attributes,
            [
                ("min", self.min.map(float_text)),
                ("max", self.max.map(float_text)),
                ("step", Some(step)),
            ],
        );
    }
}

rules_of_numbers!(FloatField<T> [T: Float] T);
