//! Dates.

use chrono::NaiveDate;

use super::formats::{self, Formats, has_input_formats, shown_again};
use super::text::stripped;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A date: Django's `DateField`, and the field of a `chrono::NaiveDate`.
///
/// It may be typed as `2006-10-25`, `10/25/2006`, `10/25/06`, `Oct 25 2006`, `25 October 2006` and the like, unless the
/// form names other formats. It is shown as `2006-10-25`.
///
/// ```
/// use cbv::prelude::*;
/// use chrono::NaiveDate;
///
/// #[derive(Form)]
/// struct Event {
///     day: NaiveDate,
///     #[form(input_formats = ["%d.%m.%Y"])]
///     until: Option<NaiveDate>,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct DateField {
    formats: Formats,
}

impl Default for DateField {
    fn default() -> Self {
        Self { formats: Formats::new(formats::DATE) }
    }
}

has_input_formats!(DateField);

impl Field for DateField {
    type Value = NaiveDate;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<NaiveDate>, Vec<ValidationError>> {
        let Some(text) = posted.given() else { return Ok(None) };
        let moment = self.formats.read(stripped(text));
        let date = moment.ok_or_else(|| messages::invalid("Enter a valid date."))?.date();
        Ok(Some(date))
    }

    fn shown_by(&mut self, widget: &Widget) {
        if widget.input_type() == Some("date") {
            self.formats.also("%Y-%m-%d");
        }
    }

    fn show(&self, value: &NaiveDate) -> Shown {
        Shown::text(value.format("%Y-%m-%d"))
    }

    fn show_again(&self, posted: &Posted<'_>, widget: &Widget) -> Shown {
        shown_again(posted, widget)
    }

    fn widget(&self) -> Widget {
        Widget::text()
    }
}

impl FormValue for NaiveDate {
    type Field = DateField;
}
