//! The key of another row.

use std::fmt::Display;
use std::marker::PhantomData;
use std::str::FromStr;

use crate::forms::choice::Choice;
use crate::forms::error::ValidationError;
use crate::forms::field::Field;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::{Kind, Widget};

/// The key of a row of another table: Django's `ModelChoiceField`. `K` is the type of the key.
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
#[derive(Debug, Clone)]
pub struct RowField<K> {
    /// A select begins with a choice that stands for nothing, also where one has to be chosen.
    has_empty_choice: bool,
    of: PhantomData<fn() -> K>,
}

impl<K> Default for RowField<K> {
    fn default() -> Self {
        Self { has_empty_choice: true, of: PhantomData }
    }
}

impl<K: FromStr + Display + Send + 'static> Field for RowField<K> {
    type Value = K;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<K>, Vec<ValidationError>> {
        let Some(text) = posted.text().filter(|text| !text.is_empty()) else { return Ok(None) };
        text.parse().map(Some).map_err(|_| vec![no_such_row()])
    }

    fn show(&self, value: &K) -> Shown {
        Shown::text(value)
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

/// Django's message of `ModelChoiceField`.
pub(super) fn no_such_row() -> ValidationError {
    let message = "Select a valid choice. That choice is not one of the available choices.";
    ValidationError::new(message).code("invalid_choice")
}
