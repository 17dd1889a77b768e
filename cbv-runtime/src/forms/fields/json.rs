//! JSON.

use serde_json::Value;

use super::json_text::{Ordered, has_exact_numbers, written};
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// JSON, typed in several lines: Django's `JSONField`, and the field of a `serde_json::Value`.
///
/// `null`, `""`, `[]` and `{}` count as empty.
///
/// ```
/// use cbv::prelude::*;
/// use serde_json::Value;
///
/// #[derive(Form)]
/// struct Settings {
///     defaults: Option<Value>,
/// }
/// ```
#[derive(Debug, Clone, Default)]
pub struct JSONField;

impl Field for JSONField {
    type Value = Value;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<Value>, Vec<ValidationError>> {
        let Some(text) = posted.given() else { return Ok(None) };
        match serde_json::from_str(text) {
            Ok(Value::Null) => Ok(None),
            Ok(value) if has_exact_numbers(text) => Ok(Some(value)),
            _ => Err(messages::invalid("Enter a valid JSON.")),
        }
    }

    fn check(&self, value: &Value, errors: &mut Vec<ValidationError>) {
        if value.as_str().is_some_and(|text| text.contains('\0')) {
            errors.push(messages::null_characters());
        }
    }

    fn is_empty(&self, value: &Value) -> bool {
        match value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(values) => values.is_empty(),
            Value::Object(fields) => fields.is_empty(),
            Value::Bool(_) | Value::Number(_) => false,
        }
    }

    fn show(&self, value: &Value) -> Shown {
        Shown::Text(written(value).into())
    }

    fn show_nothing(&self) -> Shown {
        Shown::Text("null".into())
    }

    /// What is JSON is shown as it would be written, with its keys in their order; anything else as it was typed.
    fn show_again(&self, posted: &Posted<'_>, _: &Widget) -> Shown {
        match posted.text() {
            None => self.show_nothing(),
            Some("") => Shown::Nothing,
            Some(text) => Shown::Text(match serde_json::from_str::<Ordered>(text) {
                Ok(json) if has_exact_numbers(text) => written(&json).into(),
                _ => text.to_owned().into(),
            }),
        }
    }

    fn widget(&self) -> Widget {
        Widget::textarea()
    }
}

impl FormValue for Value {
    type Field = JSONField;
}
