//! Lists of values.

use crate::forms::attributes::Attributes;
use crate::forms::choice::{Choice, ChoiceLabel};
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::limits::ColumnLimits;
use crate::forms::posted::Posted;
use crate::forms::rules;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A list of values, each as the field `F` has it: of choices Django's `MultipleChoiceField`, and the field of a `Vec`.
///
/// ```
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Filter {
///     #[form(choices = [(1, "Fiction"), (2, "Poetry")], widget = Widget::checkboxes())]
///     shelves: Vec<i32>,
///     #[form(required = false)]
///     tags: Vec<String>,
/// }
/// ```
#[derive(Debug, Clone, Default)]
pub struct MultipleChoiceField<F>(F);

impl<F: Field> MultipleChoiceField<F> {
    /// A list of what a field has.
    ///
    /// ```
    /// use cbv::forms::{IntegerField, MultipleChoiceField};
    ///
    /// let field = MultipleChoiceField::of(IntegerField::<i32>::default().min_value(1));
    /// # let _ = field;
    /// ```
    #[must_use]
    pub fn of(field: F) -> Self {
        Self(field)
    }

    /// Changes the field that each of them has.
    pub(super) fn map(self, change: impl FnOnce(F) -> F) -> Self {
        Self(change(self.0))
    }
}

impl<F: Field> Field for MultipleChoiceField<F> {
    type Value = Vec<F::Value>;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<Self::Value>, Vec<ValidationError>> {
        let values = self.0.clean_each(posted)?;
        Ok((!values.is_empty()).then_some(values))
    }

    /// As Django does it, the first value that breaks a rule is reported.
    fn check(&self, values: &Self::Value, errors: &mut Vec<ValidationError>) {
        let before = errors.len();
        for value in values {
            self.0.check(value, errors);
            if errors.len() > before {
                return;
            }
        }
    }

    fn limit(&mut self, column: &ColumnLimits) {
        self.0.limit(column);
    }

    fn shown_by(&mut self, widget: &Widget) {
        self.0.shown_by(widget);
    }

    fn is_empty(&self, values: &Self::Value) -> bool {
        values.is_empty()
    }

    fn show(&self, values: &Self::Value) -> Shown {
        let texts = values.iter().filter_map(|value| match self.0.show(value) {
            Shown::Text(text) => Some(text.into_owned()),
            _ => None,
        });
        Shown::Many(texts.collect())
    }

    fn widget(&self) -> Widget {
        self.0.list_widget()
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        self.0.widget_attributes(widget, attributes);
    }

    fn choices(&self) -> Vec<Choice> {
        self.0.choices()
    }
}

impl<T: FormValue> FormValue for Vec<T> {
    type Field = MultipleChoiceField<T::Field>;
}

impl<V, F: rules::GivenChoices<V>> rules::GivenChoices<V> for MultipleChoiceField<F> {
    type Chosen = MultipleChoiceField<F::Chosen>;

    fn choices<L: Into<ChoiceLabel>>(
        self,
        choices: impl IntoIterator<Item = (V, L)>,
    ) -> Self::Chosen {
        MultipleChoiceField(self.0.choices(choices))
    }
}

/// The values of a list can have the rules that one value can have.
macro_rules! rules_of_values {
    ($($rule:ident $(<$generic:ident>)?: $method:ident($argument:ty);)*) => {
        $(impl<$($generic,)? F: rules::$rule $(<$generic>)?> rules::$rule $(<$generic>)? for MultipleChoiceField<F> {
            fn $method(self, argument: $argument) -> Self {
                Self(self.0.$method(argument))
            }
        })*
    };
}
rules_of_values! {
    MaxLength: max_length(usize);
    MinLength: min_length(usize);
    Strip: strip(bool);
    Pattern: pattern(&str);
    AllowUnicode: allow_unicode(bool);
    MinValue<V>: min_value(V);
    MaxValue<V>: max_value(V);
    StepSize<V>: step_size(V);
    MaxDigits: max_digits(u32);
    DecimalPlaces: decimal_places(u32);
    InputFormats: input_formats(impl IntoIterator<Item = &'static str>);
}
