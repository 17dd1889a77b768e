//! Spans of time.

use std::marker::PhantomData;
use std::time::Duration;

use chrono::TimeDelta;

use super::duration_text::{Span, read, written};
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// The most days that a span of Python has.
const MAX_DAYS: i64 = 999_999_999;

/// The millionths of a second of a day.
const DAY: i128 = 86_400_000_000;

/// A span of time: Django's `DurationField`, and the field of a `chrono::TimeDelta` and a `std::time::Duration`.
///
/// It may be typed as `1:30` (minutes and seconds), `4:15:30`, `3 04:15:30.5` (with days), and as ISO 8601 has it,
/// `P3DT4H`. It is shown as `3 04:15:30`.
///
/// ```
/// use std::time::Duration;
///
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Track {
///     length: Duration,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct DurationField<T>(PhantomData<fn() -> T>);

impl<T> Default for DurationField<T> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

/// The types of spans of time.
pub trait TimeSpan: Send + Sync + sealed::Sealed + 'static {
    #[doc(hidden)]
    fn of(microseconds: i64, days: i64) -> Option<Self>
    where
        Self: Sized;

    #[doc(hidden)]
    fn microseconds(&self) -> i128;
}

mod sealed {
    pub trait Sealed {}
}

impl sealed::Sealed for TimeDelta {}

impl TimeSpan for TimeDelta {
    fn of(microseconds: i64, days: i64) -> Option<Self> {
        Self::try_days(days)?.checked_add(&Self::microseconds(microseconds))
    }

    fn microseconds(&self) -> i128 {
        i128::from(self.num_seconds()) * 1_000_000 + i128::from(self.subsec_nanos() / 1000)
    }
}

impl FormValue for TimeDelta {
    type Field = DurationField<Self>;
}

impl sealed::Sealed for Duration {}

impl TimeSpan for Duration {
    fn of(microseconds: i64, days: i64) -> Option<Self> {
        TimeDelta::of(microseconds, days)?.to_std().ok()
    }

    fn microseconds(&self) -> i128 {
        i128::try_from(self.as_micros()).unwrap_or(i128::MAX)
    }
}

impl FormValue for Duration {
    type Field = DurationField<Self>;
}

fn overflow() -> ValidationError {
    let message = "The number of days must be between {min_days} and {max_days}.";
    ValidationError::new(message)
        .code("overflow")
        .with("min_days", -MAX_DAYS)
        .with("max_days", MAX_DAYS)
}

impl<T: TimeSpan> Field for DurationField<T> {
    type Value = T;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<T>, Vec<ValidationError>> {
        let Some(text) = posted.given() else { return Ok(None) };
        let microseconds = match read(text) {
            Some(Span::Microseconds(microseconds)) => microseconds,
            Some(Span::TooLong) => return Err(vec![overflow()]),
            None => return Err(messages::invalid("Enter a valid duration.")),
        };
        let days = i64::try_from(microseconds.div_euclid(DAY)).ok();
        let days = days.filter(|days| (-MAX_DAYS..=MAX_DAYS).contains(days));
        let rest = i64::try_from(microseconds.rem_euclid(DAY)).unwrap_or_default();
        let days = days.ok_or_else(|| vec![overflow()])?;
        // Within these limits, only one below zero can be none of the type.
        T::of(rest, days).map(Some).ok_or_else(|| vec![messages::min_value(0)])
    }

    fn show(&self, value: &T) -> Shown {
        Shown::Text(written(value.microseconds()).into())
    }

    fn widget(&self) -> Widget {
        Widget::text()
    }
}
