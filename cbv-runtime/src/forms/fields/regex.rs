//! Texts that match a regular expression.

use super::char::CharField;
use super::text::rules_of_text;
use crate::forms::attributes::Attributes;
use crate::forms::error::ValidationError;
use crate::forms::field::Field;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A text that matches a regular expression, and keeps the blanks around it: Django's `RegexField`. A `String` with
/// `pattern` is the same without them.
///
/// ```
/// use cbv::forms::RegexField;
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Area {
///     #[form(field = RegexField, pattern = "^[0-9]{3}$")]
///     code: String,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct RegexField {
    text: CharField,
}

impl Default for RegexField {
    fn default() -> Self {
        Self { text: CharField::default().strip(false) }
    }
}

rules_of_text!(RegexField []: max_length min_length strip pattern);

impl Field for RegexField {
    type Value = String;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<String>, Vec<ValidationError>> {
        self.text.clean(posted)
    }

    fn check(&self, value: &String, errors: &mut Vec<ValidationError>) {
        self.text.check(value, errors);
    }

    fn show(&self, value: &String) -> Shown {
        self.text.show(value)
    }

    fn widget(&self) -> Widget {
        self.text.widget()
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        self.text.widget_attributes(widget, attributes);
    }
}
