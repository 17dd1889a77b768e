//! Checkboxes.

use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A checkbox: Django's `BooleanField`. It may be left unchecked, unless the form says `required`.
#[derive(Debug, Clone, Default)]
pub struct BooleanField;

impl Field for BooleanField {
    type Value = bool;

    const REQUIRED: bool = false;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<bool>, Vec<ValidationError>> {
        let is_checked = |text: &str| !matches!(text, "" | "0" | "false" | "False");
        Ok(Some(posted.text().is_some_and(is_checked)))
    }

    fn is_empty(&self, value: &bool) -> bool {
        !value
    }

    fn show(&self, value: &bool) -> Shown {
        Shown::Checked(*value)
    }

    fn widget(&self) -> Widget {
        Widget::checkbox()
    }
}

impl FormValue for bool {
    type Field = BooleanField;
}
