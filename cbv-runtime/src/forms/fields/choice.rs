//! Choices of an enum.

use std::marker::PhantomData;

use crate::forms::choice::{Choice, Choices};
use crate::forms::error::ValidationError;
use crate::forms::field::Field;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// One of the values of a type that has a fixed list of them: Django's `ChoiceField`.
#[derive(Debug, Clone)]
pub struct ChoiceField<T>(PhantomData<fn() -> T>);

impl<T> Default for ChoiceField<T> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<T: Choices> Field for ChoiceField<T> {
    type Value = T;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<T>, Vec<ValidationError>> {
        let Some(text) = posted.text().filter(|text| !text.is_empty()) else { return Ok(None) };
        T::from_value(text).map(Some).ok_or_else(|| vec![not_a_choice(text)])
    }

    fn show(&self, value: &T) -> Shown {
        Shown::Text(value.value())
    }

    fn widget(&self) -> Widget {
        Widget::select()
    }

    fn choices(&self) -> Vec<Choice> {
        T::choices()
    }
}

pub(in crate::forms) fn not_a_choice(text: &str) -> ValidationError {
    let message = "Select a valid choice. {value} is not one of the available choices.";
    ValidationError::new(message).code("invalid_choice").with("value", text)
}
