//! The key of another row.

use std::collections::HashSet;
use std::fmt::{self, Display};
use std::str::FromStr;

use sea_orm::Value;

use super::key::{KeyOf, parsed, text};
use crate::forms::choice::Choice;
use crate::forms::error::ValidationError;
use crate::forms::field::Field;
use crate::forms::fields::MultipleChoiceField;
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::{Kind, Widget};

/// Makes a key of a text.
pub(super) type ParseKey<K> = fn(&str) -> Option<K>;

/// The key of a row of another table: Django's `ModelChoiceField`. `K` is the type of the key.
///
/// A [`MultipleChoiceField`] of it has the keys of several rows: Django's `ModelMultipleChoiceField`.
///
/// `#[form(rows = author::Entity)]` makes a field one of these, and loads and checks the rows.
///
/// ```
/// use cbv::forms::FieldDefinition;
/// use cbv::forms::model::RowField;
///
/// let field = FieldDefinition::of::<i64, _>("author", RowField::default()).build();
/// assert_eq!(field.choices()[0].label, "---------");
/// ```
pub struct RowField<K> {
    /// A select begins with a choice that stands for nothing, also where one has to be chosen.
    has_empty_choice: bool,
    parse: ParseKey<K>,
    text: fn(&K) -> String,
}

impl<K: FromStr + Display> Default for RowField<K> {
    fn default() -> Self {
        Self { has_empty_choice: true, parse: parsed, text: K::to_string }
    }
}

impl RowField<Value> {
    /// A key of any type.
    pub(super) fn of_values(parse: ParseKey<Value>) -> Self {
        let text = |value: &Value| text(value.clone()).unwrap_or_default();
        Self { has_empty_choice: true, parse, text }
    }
}

impl<K> Clone for RowField<K> {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

impl<K> fmt::Debug for RowField<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RowField")
    }
}

impl<K: Send + 'static> Field for RowField<K> {
    type Value = K;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<K>, Vec<ValidationError>> {
        let Some(text) = posted.given() else { return Ok(None) };
        (self.parse)(text).map(Some).ok_or_else(|| vec![no_such_row()])
    }

    /// A row is chosen once, however often it was posted.
    fn clean_each(&self, posted: &Posted<'_>) -> Result<Vec<K>, Vec<ValidationError>> {
        let (mut keys, mut seen) = (Vec::new(), HashSet::new());
        for text in posted.texts() {
            let key = (self.parse)(text).ok_or_else(|| vec![messages::invalid_key(text)])?;
            if seen.insert((self.text)(&key)) {
                keys.push(key);
            }
        }
        Ok(keys)
    }

    fn show(&self, key: &K) -> Shown {
        Shown::text((self.text)(key))
    }

    fn widget(&self) -> Widget {
        Widget::select()
    }

    fn shown_by(&mut self, widget: &Widget) {
        self.has_empty_choice = *widget.kind() == Kind::Select { multiple: false };
    }

    /// The rows follow when they are loaded.
    fn choices(&self) -> Vec<Choice> {
        self.has_empty_choice.then_some(Choice::EMPTY).into_iter().collect()
    }
}

/// The field of the keys of several rows of an entity.
#[must_use]
pub fn row_list<E, K: KeyOf<E>>() -> MultipleChoiceField<RowField<K>> {
    MultipleChoiceField::of(RowField::default())
}

/// Django's message of `ModelChoiceField`.
pub(super) fn no_such_row() -> ValidationError {
    let message = "Select a valid choice. That choice is not one of the available choices.";
    ValidationError::new(message).code("invalid_choice")
}
