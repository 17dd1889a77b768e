//! How dates and times may be typed.

use std::borrow::Cow;

use chrono::NaiveDateTime;

use super::strptime::{is_format, strptime};
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::{Kind, Widget};

/// Django's `DATE_INPUT_FORMATS`.
pub(super) const DATE: &[&str] = &[
    "%Y-%m-%d",
    "%m/%d/%Y",
    "%m/%d/%y",
    "%b %d %Y",
    "%b %d, %Y",
    "%d %b %Y",
    "%d %b, %Y",
    "%B %d %Y",
    "%B %d, %Y",
    "%d %B %Y",
    "%d %B, %Y",
];

/// Django's `TIME_INPUT_FORMATS`.
pub(super) const TIME: &[&str] = &["%H:%M:%S", "%H:%M:%S.%f", "%H:%M"];

/// Django's `DATETIME_INPUT_FORMATS`, and those of dates.
pub(super) const DATETIME: &[&str] = &[
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M:%S.%f",
    "%Y-%m-%d %H:%M",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M:%S.%f",
    "%m/%d/%Y %H:%M",
    "%m/%d/%y %H:%M:%S",
    "%m/%d/%y %H:%M:%S.%f",
    "%m/%d/%y %H:%M",
    "%Y-%m-%d",
    "%m/%d/%Y",
    "%m/%d/%y",
    "%b %d %Y",
    "%b %d, %Y",
    "%d %b %Y",
    "%d %b, %Y",
    "%B %d %Y",
    "%B %d, %Y",
    "%d %B %Y",
    "%d %B, %Y",
];

/// The formats of a field, in the order in which they are tried.
#[derive(Debug, Clone)]
pub(super) struct Formats(Cow<'static, [&'static str]>);

impl Formats {
    pub(super) const fn new(formats: &'static [&'static str]) -> Self {
        Self(Cow::Borrowed(formats))
    }

    #[track_caller]
    pub(super) fn of(formats: impl IntoIterator<Item = &'static str>) -> Self {
        let formats: Vec<_> = formats.into_iter().collect();
        if let Some(format) = formats.iter().find(|format| !is_format(format)) {
            panic!("`{format}` of `input_formats` has a directive that is not read");
        }
        Self(Cow::Owned(formats))
    }

    /// Reads also what browsers post for a widget, whatever formats the form names.
    pub(super) fn also(&mut self, format: &'static str) {
        if !self.0.contains(&format) {
            self.0.to_mut().push(format);
        }
    }

    pub(super) fn read(&self, text: &str) -> Option<NaiveDateTime> {
        self.0.iter().find_map(|format| strptime(text, format))
    }
}

/// What was typed for a date or a time. Unlike those of other texts, an empty input keeps its value, as in Django.
pub(super) fn shown_again(posted: &Posted<'_>, widget: &Widget) -> Shown {
    match (widget.kind(), posted.text()) {
        (Kind::Input(_), Some("")) => Shown::Text(Cow::Borrowed("")),
        _ => widget.show_again(posted),
    }
}

/// Gives a field the method and the rule of the formats in its field `formats`.
macro_rules! has_input_formats {
    ($field:ident $(<$generic:ident>)?) => {
        impl $(<$generic>)? $field $(<$generic>)? {
            /// How it may be typed, in the order in which they are tried: `["%d.%m.%Y"]`. The directives are those
            /// of `strptime`, in English: `%Y %y %m %d %b %B %a %A %j %H %I %p %M %S %f %%`.
            ///
            /// # Panics
            ///
            /// A format has another directive.
            #[must_use]
            #[track_caller]
            pub fn input_formats(mut self, formats: impl IntoIterator<Item = &'static str>) -> Self {
                self.formats = super::formats::Formats::of(formats);
                self
            }
        }

        impl $(<$generic>)? $crate::forms::rules::InputFormats for $field $(<$generic>)? {
            fn input_formats(self, formats: impl IntoIterator<Item = &'static str>) -> Self {
                self.input_formats(formats)
            }
        }
    };
}
pub(super) use has_input_formats;
