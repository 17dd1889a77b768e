//! Moments: a date and a time.

use std::marker::PhantomData;

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};

use super::formats::{self, Formats, has_input_formats, shown_again};
use super::text::stripped;
use super::{iso, zone};
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A date and a time: Django's `DateTimeField`, and the field of a `chrono::NaiveDateTime`, or of a moment with a zone, a
/// `chrono::DateTime<Utc>` or `chrono::DateTime<FixedOffset>`.
///
/// It may be typed as ISO 8601 has it, `2006-10-25T14:30:59+02:00`, and like a date with a time behind it. Without a
/// zone it is one of the application's, [`Templates::time_zone`](crate::Templates::time_zone), and of UTC where that is not set. It is
/// shown as `2006-10-25 14:30:59`, in the same zone.
///
/// ```
/// use cbv::prelude::*;
/// use chrono::{DateTime, Utc};
///
/// #[derive(Form)]
/// struct Event {
///     begins: DateTime<Utc>,
///     #[form(widget = Widget::datetime_local())]
///     ends: Option<DateTime<Utc>>,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct DateTimeField<T> {
    formats: Formats,
    is_for_browsers: bool,
    of: PhantomData<fn() -> T>,
}

impl<T> Default for DateTimeField<T> {
    fn default() -> Self {
        Self { formats: Formats::new(formats::DATETIME), is_for_browsers: false, of: PhantomData }
    }
}

has_input_formats!(DateTimeField<T>);

/// The types of moments.
pub trait Moment: Send + Sync + sealed::Sealed + 'static {
    #[doc(hidden)]
    fn of(moment: DateTime<FixedOffset>) -> Self;

    #[doc(hidden)]
    fn in_zone(&self) -> NaiveDateTime;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! moments {
    ($($type:ty: $moment:ident => $of:expr, $value:ident => $in_zone:expr;)*) => {
        $(
            impl sealed::Sealed for $type {}

            impl Moment for $type {
                fn of($moment: DateTime<FixedOffset>) -> Self {
                    $of
                }

                fn in_zone(&self) -> NaiveDateTime {
                    let $value = self;
                    $in_zone
                }
            }

            impl FormValue for $type {
                type Field = DateTimeField<$type>;
            }
        )*
    };
}
moments! {
    NaiveDateTime: moment => zone::to_zone(&moment), value => *value;
    DateTime<Utc>: moment => moment.with_timezone(&Utc), value => zone::to_zone(value);
    DateTime<FixedOffset>: moment => moment, value => zone::to_zone(value);
}

impl<T: Moment> DateTimeField<T> {
    fn read(&self, text: &str) -> Option<T> {
        let (local, offset) =
            iso::moment(text).or_else(|| Some((self.formats.read(text)?, None)))?;
        let moment = match offset {
            Some(offset) => local.and_local_timezone(offset).single(),
            None => zone::from_zone(local),
        };
        moment.map(T::of)
    }
}

impl<T: Moment> Field for DateTimeField<T> {
    type Value = T;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<T>, Vec<ValidationError>> {
        let Some(text) = posted.given() else { return Ok(None) };
        let moment = self.read(stripped(text));
        moment.map(Some).ok_or_else(|| messages::invalid("Enter a valid date/time."))
    }

    fn shown_by(&mut self, widget: &Widget) {
        self.is_for_browsers = widget.input_type() == Some("datetime-local");
    }

    fn show(&self, value: &T) -> Shown {
        let format = if self.is_for_browsers { "%Y-%m-%dT%H:%M:%S" } else { "%Y-%m-%d %H:%M:%S" };
        Shown::text(value.in_zone().format(format))
    }

    fn show_again(&self, posted: &Posted<'_>, widget: &Widget) -> Shown {
        shown_again(posted, widget)
    }

    fn widget(&self) -> Widget {
        Widget::text()
    }
}
