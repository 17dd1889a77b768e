//! Texts.

use regex::Regex;

use super::text::stripped;
use crate::forms::attributes::Attributes;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::limits::ColumnLimits;
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::rules;
use crate::forms::shown::Shown;
use crate::forms::widget::{Kind, Widget};

/// A text: Django's `CharField`, and the field of a `String`. Blanks around it are cut off.
///
/// ```
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Contact {
///     #[form(min_length = 2, max_length = 80)]
///     name: String,
///     /// An empty input is an empty text.
///     #[form(required = false, widget = Widget::textarea())]
///     message: String,
///     /// An empty input is `None`.
///     #[form(pattern = "^[0-9]{3}$")]
///     code: Option<String>,
/// }
/// ```
///
/// A text with a NUL in it is refused.
#[derive(Debug, Clone, Default)]
pub struct CharField {
    max_length: Option<usize>,
    is_long: bool,
    min_length: Option<usize>,
    keeps_blanks: bool,
    pattern: Option<Regex>,
}

impl CharField {
    /// The longest text, in characters.
    #[must_use]
    pub fn max_length(mut self, characters: usize) -> Self {
        self.max_length = Some(characters);
        self
    }

    /// The shortest text, in characters.
    #[must_use]
    pub fn min_length(mut self, characters: usize) -> Self {
        self.min_length = Some(characters);
        self
    }

    /// Whether blanks around the text are cut off, as they are without it.
    #[must_use]
    pub fn strip(mut self, strip: bool) -> Self {
        self.keeps_blanks = !strip;
        self
    }

    /// A regular expression that the text has to match, in the syntax of the crate `regex`: somewhere, unless it
    /// says `^` and `$`.
    ///
    /// # Panics
    ///
    /// It is none.
    #[must_use]
    #[track_caller]
    pub fn pattern(mut self, regex: &str) -> Self {
        match Regex::new(regex) {
            Ok(regex) => self.pattern = Some(regex),
            Err(error) => panic!("the `pattern` of a field is no regular expression: {error}"),
        }
        self
    }
}

impl Field for CharField {
    type Value = String;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<String>, Vec<ValidationError>> {
        let text = posted.text().unwrap_or_default();
        let text = if self.keeps_blanks { text } else { stripped(text) };
        Ok((!text.is_empty()).then(|| text.to_owned()))
    }

    fn check(&self, value: &String, errors: &mut Vec<ValidationError>) {
        let length = value.chars().count();
        if let Some(limit) = self.min_length.filter(|limit| length < *limit) {
            errors.push(messages::min_length(limit, length));
        }
        if let Some(limit) = self.max_length.filter(|limit| length > *limit) {
            errors.push(messages::max_length(limit, length));
        }
        if value.contains('\0') {
            errors.push(messages::null_characters());
        }
        if self.pattern.as_ref().is_some_and(|pattern| !pattern.is_match(value)) {
            errors.push(ValidationError::new("Enter a valid value."));
        }
    }

    fn limit(&mut self, column: &ColumnLimits) {
        self.max_length = self.max_length.or(column.max_length);
        self.is_long = column.is_long_text;
    }

    fn show(&self, value: &String) -> Shown {
        if value.is_empty() { Shown::Nothing } else { Shown::Text(value.clone().into()) }
    }

    fn widget(&self) -> Widget {
        if self.is_long { Widget::textarea() } else { Widget::text() }
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        if !matches!(widget.kind(), Kind::Input(_) | Kind::Textarea) || widget.is_hidden() {
            return;
        }
        if let Some(limit) = self.max_length {
            attributes.set("maxlength", limit);
        }
        if let Some(limit) = self.min_length {
            attributes.set("minlength", limit);
        }
        let pattern = self.pattern.as_ref().and_then(|pattern| of_browsers(pattern.as_str()));
        if let Some(pattern) = pattern.filter(|_| widget.input_type().is_some()) {
            attributes.set("pattern", allowing_blanks(pattern, !self.keeps_blanks));
        }
    }
}

/// A pattern for the whole of a text, where browsers read it as the crate `regex` does: of those, the ones made of
/// plain letters, classes and repetitions.
fn of_browsers(pattern: &str) -> Option<&str> {
    let inner =
        pattern.strip_prefix('^')?.strip_suffix('$').filter(|inner| !inner.ends_with('\\'))?;
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "[]{}+*?.,-_ ".contains(letter);
    let is_odd = ["--", "[^", "[-", "-]", "[["].iter().any(|odd| inner.contains(odd));
    (inner.chars().all(is_plain) && !is_odd).then_some(inner)
}

/// The pattern of what may be typed, where blanks around it are cut off later.
pub(super) fn allowing_blanks(pattern: &str, are_stripped: bool) -> String {
    if are_stripped { format!(r"\s*{pattern}\s*") } else { pattern.to_owned() }
}

impl FormValue for String {
    type Field = CharField;
}

impl rules::MaxLength for CharField {
    fn max_length(self, characters: usize) -> Self {
        self.max_length(characters)
    }
}

impl rules::MinLength for CharField {
    fn min_length(self, characters: usize) -> Self {
        self.min_length(characters)
    }
}

impl rules::Strip for CharField {
    fn strip(self, strip: bool) -> Self {
        self.strip(strip)
    }
}

impl rules::Pattern for CharField {
    fn pattern(self, regex: &str) -> Self {
        self.pattern(regex)
    }
}
