//! UUIDs.

use uuid::Uuid;

use super::text::stripped;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A UUID: Django's `UUIDField`, and the field of a `uuid::Uuid`, with the feature `uuid`.
///
/// Like Python it takes 32 hexadecimal digits, wherever hyphens are between them, in braces and after `urn:uuid:`.
#[derive(Debug, Clone, Default)]
pub struct UUIDField;

impl Field for UUIDField {
    type Value = Uuid;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<Uuid>, Vec<ValidationError>> {
        let text = stripped(posted.text().unwrap_or_default());
        if text.is_empty() {
            return Ok(None);
        }
        uuid(text).map(Some).ok_or_else(|| messages::invalid("Enter a valid UUID."))
    }

    fn show(&self, value: &Uuid) -> Shown {
        Shown::text(value)
    }

    fn widget(&self) -> Widget {
        Widget::text()
    }
}

fn uuid(text: &str) -> Option<Uuid> {
    let digits = text.replace("urn:", "").replace("uuid:", "");
    let digits = digits.trim_matches(['{', '}']).replace('-', "");
    if digits.len() == 32 { Uuid::try_parse(&digits).ok() } else { None }
}

impl FormValue for Uuid {
    type Field = UUIDField;
}
