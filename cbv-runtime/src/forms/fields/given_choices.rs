//! Choices that a form gives, of any type.

use super::empty_choice::EmptyChoice;
use crate::forms::choice::{Choice, ChoiceLabel};
use crate::forms::error::ValidationError;
use crate::forms::field::Field;
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::rules;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// One of the values that a form gives: Django's `TypedChoiceField`, and its `ChoiceField` of texts. `F` is the field of
/// their type, which writes them.
///
/// ```
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Rating {
///     #[form(choices = [(1, "One star"), (2, "Two stars")])]
///     stars: i32,
///     #[form(choices = [("en", "English"), ("de", "German")])]
///     language: Option<String>,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct TypedChoiceField<F: Field> {
    field: F,
    choices: Vec<Choice>,
    values: Vec<F::Value>,
    empty: EmptyChoice,
}

impl<F: Field<Value: Clone + Sync>> TypedChoiceField<F> {
    /// The values that can be chosen, each with what the user reads. `field` is that of their type.
    ///
    /// ```
    /// use cbv::forms::{ChoiceLabel, IntegerField, TypedChoiceField};
    ///
    /// let field = TypedChoiceField::new(IntegerField::default(), [(1, "One"), (2, "Two")]);
    /// # let _: TypedChoiceField<IntegerField<i32>> = field;
    /// let more = ChoiceLabel::from("Three").in_group("Odd");
    /// # let _: TypedChoiceField<IntegerField<i32>> = TypedChoiceField::new(IntegerField::default(), [(3, more)]);
    /// ```
    pub fn new<L: Into<ChoiceLabel>>(
        field: F,
        choices: impl IntoIterator<Item = (F::Value, L)>,
    ) -> Self {
        let (values, labels): (Vec<_>, Vec<_>) = choices.into_iter().unzip();
        let texts = values.iter().map(|value| match field.show(value) {
            Shown::Text(text) => text,
            _ => "".into(),
        });
        let choices = texts.zip(labels).map(|(text, label)| label.into().of(text)).collect();
        Self { field, choices, values, empty: EmptyChoice::default() }
    }

    /// What the first choice is called, which stands for nothing; `None` leaves it out. Without it, that is
    /// `---------` for an `Option`, and none else.
    #[must_use]
    pub fn empty_label(mut self, label: impl Into<Option<&'static str>>) -> Self {
        self.empty.set_label(label.into());
        self
    }
}

impl<F: Field<Value: Clone + Sync>> Field for TypedChoiceField<F> {
    type Value = F::Value;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<F::Value>, Vec<ValidationError>> {
        let Some(text) = posted.given() else { return Ok(None) };
        let position = self.choices.iter().position(|choice| choice.value == text);
        let value = position.and_then(|position| self.values.get(position));
        value.cloned().map(Some).ok_or_else(|| vec![messages::not_a_choice(text)])
    }

    fn allow_nothing(&mut self) {
        self.empty.allow();
    }

    fn show(&self, value: &F::Value) -> Shown {
        self.field.show(value)
    }

    fn widget(&self) -> Widget {
        Widget::select()
    }

    fn choices(&self) -> Vec<Choice> {
        self.empty.before(self.choices.iter().cloned())
    }
}

impl<F: Field<Value: Clone + Sync>> rules::EmptyLabel for TypedChoiceField<F> {
    fn empty_label(self, label: impl Into<Option<&'static str>>) -> Self {
        self.empty_label(label)
    }
}

/// Says that fields can be given choices.
macro_rules! can_have_choices {
    ($(
        $(#[$cfg:meta])*
        $field:ty [$($generic:ident: $bound:path)?] $given:ty => $into:expr;
    )*) => {
        $(
            $(#[$cfg])*
            impl $(<$generic: $bound>)? $crate::forms::rules::GivenChoices<$given> for $field {
                type Chosen = $crate::forms::fields::TypedChoiceField<Self>;

                fn choices<L: Into<$crate::forms::ChoiceLabel>>(
                    self,
                    choices: impl IntoIterator<Item = ($given, L)>,
                ) -> Self::Chosen {
                    let into: fn($given) -> <Self as $crate::forms::Field>::Value = $into;
                    let choices = choices.into_iter().map(|(value, label)| (into(value), label));
                    $crate::forms::fields::TypedChoiceField::new(self, choices)
                }
            }
        )*
    };
}
can_have_choices! {
    super::CharField [] &'static str => ToOwned::to_owned;
    super::IntegerField<T> [T: super::WholeNumber] T => std::convert::identity;
    super::FloatField<T> [T: super::Float] T => std::convert::identity;
    super::DateField [] chrono::NaiveDate => std::convert::identity;
    super::TimeField [] chrono::NaiveTime => std::convert::identity;
    #[cfg(feature = "rust_decimal")]
    super::DecimalField [] rust_decimal::Decimal => std::convert::identity;
    #[cfg(feature = "uuid")]
    super::UUIDField [] uuid::Uuid => std::convert::identity;
    super::ParsedField<T> [T: super::parsed::Parsed] T => std::convert::identity;
}
