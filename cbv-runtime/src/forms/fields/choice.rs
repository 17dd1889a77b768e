//! Choices of an enum.

use std::marker::PhantomData;

use super::empty_choice::EmptyChoice;
use crate::forms::choice::{Choice, Choices};
use crate::forms::error::ValidationError;
use crate::forms::field::Field;
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::rules;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// One of the values of a type that has a fixed list of them: Django's `ChoiceField`, and the field of an enum that
/// derives [`Choices`].
///
/// ```
/// use cbv::prelude::*;
///
/// #[derive(Clone, Choices)]
/// enum Size {
///     Small,
///     Large,
/// }
///
/// #[derive(Form)]
/// struct Order {
///     size: Size,
///     /// The first choice is `---------`, and stands for `None`.
///     second: Option<Size>,
///     #[form(empty_label = "Any size")]
///     third: Option<Size>,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct ChoiceField<T> {
    empty: EmptyChoice,
    of: PhantomData<fn() -> T>,
}

impl<T> Default for ChoiceField<T> {
    fn default() -> Self {
        Self { empty: EmptyChoice::default(), of: PhantomData }
    }
}

impl<T> ChoiceField<T> {
    /// What the first choice is called, which stands for nothing; `None` leaves it out. Without it, that is
    /// `---------` for an `Option`, and none else.
    #[must_use]
    pub fn empty_label(mut self, label: impl Into<Option<&'static str>>) -> Self {
        self.empty.set_label(label.into());
        self
    }
}

impl<T: Choices> Field for ChoiceField<T> {
    type Value = T;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<T>, Vec<ValidationError>> {
        let Some(text) = posted.given() else { return Ok(None) };
        T::from_value(text).map(Some).ok_or_else(|| vec![messages::not_a_choice(text)])
    }

    fn allow_nothing(&mut self) {
        self.empty.allow();
    }

    fn show(&self, value: &T) -> Shown {
        Shown::Text(value.value())
    }

    fn widget(&self) -> Widget {
        Widget::select()
    }

    fn choices(&self) -> Vec<Choice> {
        self.empty.before(T::choices())
    }
}

impl<T> rules::EmptyLabel for ChoiceField<T> {
    fn empty_label(self, label: impl Into<Option<&'static str>>) -> Self {
        self.empty_label(label)
    }
}
