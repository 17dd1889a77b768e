//! Times of a day.

use chrono::NaiveTime;

use super::formats::{self, Formats, has_input_formats, shown_again};
use super::text::stripped;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A time of a day: Django's `TimeField`, and the field of a `chrono::NaiveTime`.
///
/// It may be typed as `14:30`, `14:30:59` and `14:30:59.000200`, unless the form names other formats. It is shown as
/// `14:30:59`.
///
/// ```
/// use cbv::prelude::*;
/// use chrono::NaiveTime;
///
/// #[derive(Form)]
/// struct Opening {
///     from: NaiveTime,
///     #[form(input_formats = ["%I:%M %p"])]
///     until: Option<NaiveTime>,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct TimeField {
    formats: Formats,
}

impl Default for TimeField {
    fn default() -> Self {
        Self { formats: Formats::new(formats::TIME) }
    }
}

has_input_formats!(TimeField);

impl Field for TimeField {
    type Value = NaiveTime;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<NaiveTime>, Vec<ValidationError>> {
        let Some(text) = posted.given() else { return Ok(None) };
        let moment = self.formats.read(stripped(text));
        let time = moment.ok_or_else(|| messages::invalid("Enter a valid time."))?.time();
        Ok(Some(time))
    }

    fn shown_by(&mut self, widget: &Widget) {
        if widget.input_type() == Some("time") {
            for format in formats::TIME {
                self.formats.also(format);
            }
        }
    }

    fn show(&self, value: &NaiveTime) -> Shown {
        Shown::text(value.format("%H:%M:%S"))
    }

    fn show_again(&self, posted: &Posted<'_>, widget: &Widget) -> Shown {
        shown_again(posted, widget)
    }

    fn widget(&self) -> Widget {
        Widget::text()
    }
}

impl FormValue for NaiveTime {
    type Field = TimeField;
}
