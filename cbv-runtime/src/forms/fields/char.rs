//! Texts.

use std::borrow::Cow;

use crate::forms::attributes::Attributes;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::limits::ColumnLimits;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::{Kind, Widget};

/// A text: Django's `CharField`. Blanks around it are cut off.
#[derive(Debug, Clone, Default)]
pub struct CharField {
    max_length: Option<usize>,
    is_long: bool,
}

impl CharField {
    /// The longest text, in characters.
    #[must_use]
    pub fn max_length(mut self, characters: usize) -> Self {
        self.max_length = Some(characters);
        self
    }
}

impl Field for CharField {
    type Value = String;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<String>, Vec<ValidationError>> {
        let text = posted.text().unwrap_or_default().trim();
        if text.is_empty() {
            return Ok(None);
        }
        let length = text.chars().count();
        if let Some(limit) = self.max_length.filter(|limit| length > *limit) {
            let message =
                "Ensure this value has at most {limit_value} characters (it has {show_value}).";
            return Err(vec![
                ValidationError::new(message)
                    .code("max_length")
                    .with("limit_value", limit)
                    .with("show_value", length),
            ]);
        }
        Ok(Some(text.to_owned()))
    }

    fn limit(&mut self, column: &ColumnLimits) {
        self.max_length = self.max_length.or(column.max_length);
        self.is_long = column.is_long_text;
    }

    fn show(&self, value: &String) -> Shown {
        Shown::Text(Cow::Owned(value.clone()))
    }

    fn widget(&self) -> Widget {
        if self.is_long { Widget::textarea() } else { Widget::text() }
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        if matches!(widget.kind(), Kind::Input(_) | Kind::Textarea)
            && !widget.is_hidden()
            && let Some(limit) = self.max_length
        {
            attributes.set("maxlength", limit);
        }
    }
}

impl FormValue for String {
    type Field = CharField;
}
