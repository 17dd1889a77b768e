//! What a field is: how a text becomes a value, and how a value is shown.

use super::attributes::Attributes;
use super::error::ValidationError;
use super::limits::ColumnLimits;
use super::posted::Posted;
use super::shown::Shown;
use super::widget::Widget;

/// A kind of field: Django's `Field`. It makes a value of what was posted, and says how the value is
/// shown.
///
/// The type of a field in a struct brings its own, by [`FormValue`]; `#[form(field = ..)]` takes another.
/// What every field has (label, help, messages, whether it is required) is not here, but in
/// [`FieldDefinition`](super::FieldDefinition).
pub trait Field: Send + Sync + 'static {
    /// What a valid input becomes.
    type Value: Send + 'static;

    /// Whether an empty input is refused, where the struct does not say: of all but checkboxes.
    const REQUIRED: bool = true;

    /// Makes a value of what was posted: Django's `to_python`. `None` is what Django calls an empty value;
    /// whether that is allowed is not the field's to say.
    ///
    /// # Errors
    ///
    /// What was posted is no value of this type.
    fn clean(&self, posted: &Posted<'_>) -> Result<Option<Self::Value>, Vec<ValidationError>>;

    /// Adds what the column of a model says of its values.
    fn limit(&mut self, column: &ColumnLimits) {
        let _ = column;
    }

    /// Adds the rules that a value does not keep, all of them: Django's `run_validators`. It is not asked
    /// about a value that stands for an empty input.
    fn check(&self, value: &Self::Value, errors: &mut Vec<ValidationError>) {
        let _ = (value, errors);
    }

    /// Makes values of all that was posted, for a list of them.
    ///
    /// # Errors
    ///
    /// What was posted has a text that is no value of this type, or an empty one.
    fn clean_each(&self, posted: &Posted<'_>) -> Result<Vec<Self::Value>, Vec<ValidationError>> {
        let clean = |text| {
            let value = self.clean(&posted.only(text))?;
            value.ok_or_else(|| vec![super::messages::not_a_choice(text)])
        };
        posted.texts().map(clean).collect()
    }

    /// Says that the value may be left out: the type of the field is an `Option`.
    fn allow_nothing(&mut self) {}

    /// Says how the field is shown: what is read and shown can depend on it.
    fn shown_by(&mut self, widget: &Widget) {
        let _ = widget;
    }

    /// Whether a value stands for an empty input: a checkbox that is not checked, no choices.
    fn is_empty(&self, value: &Self::Value) -> bool {
        let _ = value;
        false
    }

    /// The value as a widget shows it: Django's `prepare_value`.
    fn show(&self, value: &Self::Value) -> Shown;

    /// What a widget shows where there is no value.
    fn show_nothing(&self) -> Shown {
        Shown::Nothing
    }

    /// What was posted as a widget shows it again, before it is known whether it is valid: Django's
    /// `bound_data`. Most fields show what was typed.
    fn show_again(&self, posted: &Posted<'_>, widget: &Widget) -> Shown {
        widget.show_again(posted)
    }

    /// The widget, where none is named.
    fn widget(&self) -> Widget;

    /// The widget of a list, where none is named.
    fn list_widget(&self) -> Widget {
        Widget::select_multiple()
    }

    /// Adds the attributes that follow from the rules (`maxlength`, `min`, ..): Django's `widget_attrs`.
    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        let _ = (widget, attributes);
    }

    /// The choices, where the field has some of its own.
    fn choices(&self) -> Vec<super::Choice> {
        Vec::new()
    }
}

/// A type that fields of a form can have: it says which field it is.
///
/// A type of one's own that is read from a text is a field with [`ParsedField`](super::ParsedField).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no type of a form's field",
    label = "implement `cbv::forms::FormValue` for it, or write `#[form(field = ..)]`",
    note = "an enum derives `Choices`; a type that implements `FromStr` and `Display` can use `cbv::forms::ParsedField`"
)]
pub trait FormValue: Sized {
    /// The field, as it is without options.
    type Field: Field + Default;
}

impl<T: FormValue> FormValue for Option<T> {
    type Field = T::Field;
}

/// A type that holds what a field has cleaned: the value itself, or an option of it, which an empty
/// input leaves out.
#[diagnostic::on_unimplemented(
    message = "the field makes a `{V}`, which `{Self}` does not hold",
    label = "write `{V}` or `Option<{V}>`"
)]
pub trait Holds<V>: Sized {
    /// Whether there is no way to hold nothing.
    const REQUIRED: bool;

    /// Holds a value, or nothing, where that is possible.
    fn hold(value: Option<V>) -> Option<Self>;

    /// What is held.
    fn held(&self) -> Option<&V>;
}

impl<V> Holds<V> for V {
    const REQUIRED: bool = true;

    fn hold(value: Option<V>) -> Option<Self> {
        value
    }

    fn held(&self) -> Option<&V> {
        Some(self)
    }
}

impl<V> Holds<V> for Option<V> {
    const REQUIRED: bool = false;

    fn hold(value: Option<V>) -> Option<Self> {
        Some(value)
    }

    fn held(&self) -> Option<&V> {
        self.as_ref()
    }
}

/// A type with a value that stands for an empty input: `required = false` is for it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no value for an empty input",
    label = "write `Option<{Self}>` and remove `required = false`"
)]
pub trait HasEmpty {
    /// That value.
    fn empty() -> Self;
}

impl HasEmpty for String {
    fn empty() -> Self {
        Self::new()
    }
}

impl HasEmpty for bool {
    fn empty() -> Self {
        false
    }
}

impl<T> HasEmpty for Vec<T> {
    fn empty() -> Self {
        Self::new()
    }
}

impl<T> HasEmpty for Option<T> {
    fn empty() -> Self {
        None
    }
}
