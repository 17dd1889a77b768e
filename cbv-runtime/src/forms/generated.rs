//! What the code of `#[derive(Form)]` calls.

#[cfg(feature = "garde")]
pub use super::garde::{Ruled, Unruled};
#[cfg(feature = "sea-orm")]
pub use super::model::generated::*;

use super::choice::ChoiceLabel;
use super::field::{Field, FormValue, Holds};
use super::rules::GivenChoices;
use crate::view::attributes::IntoAttribute;

/// The field of a type, without options.
#[must_use]
pub fn field<T: FormValue>() -> T::Field {
    T::Field::default()
}

/// A field for the type `T`: one that makes a `T`, or what an `Option` in `T` holds.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no field for the type `{T}`",
    label = "write a field of `cbv::forms`, or a type that implements `Field`, whose `Value` is `{T}`"
)]
pub trait FieldFor<T, Kind> {
    /// The field itself.
    type Field: Field;

    /// The field itself.
    fn itself(self) -> Self::Field;
}

/// A field that fits.
#[derive(Debug)]
pub enum Fitting {}

/// No field.
#[derive(Debug)]
pub enum Unfit {}

#[diagnostic::do_not_recommend]
impl<T: Holds<F::Value>, F: Field> FieldFor<T, Fitting> for F {
    type Field = F;

    fn itself(self) -> F {
        self
    }
}

/// Nothing implements it.
pub trait Nothing: Field {}

/// For nothing. Beside it, a field that does not fit is of neither kind, and the compiler says nothing
/// more of it.
#[diagnostic::do_not_recommend]
impl<T, F: Nothing> FieldFor<T, Unfit> for F {
    type Field = F;

    fn itself(self) -> F {
        self
    }
}

/// The field that the form chooses for a type.
pub fn chosen<T, F: FieldFor<T, Kind>, Kind>(field: F) -> F::Field {
    field.itself()
}

/// A value that a field of type `T` can show at first.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the initial value of a field of type `{T}`",
    label = "expected a value of type `{T}`"
)]
pub trait IntoInitial<T> {
    /// The value.
    fn into_initial(self) -> T;
}

#[diagnostic::do_not_recommend]
impl<T, V: IntoAttribute<T>> IntoInitial<T> for V {
    fn into_initial(self) -> T {
        self.into_attribute()
    }
}

/// [`IntoInitial::into_initial`] with the type named first.
pub fn initial<T>(value: impl IntoInitial<T>) -> T {
    value.into_initial()
}

/// A field that is given choices of the type `V`.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `choices`",
    label = "remove it, or give the field another type: a text, a number, a date, a time, or a `Vec` of them"
)]
pub trait OffersChoices<V, Kind> {
    /// The field with these choices.
    type Chosen: Field;

    /// The field with these choices.
    fn offering<L: Into<ChoiceLabel>>(self, choices: impl Iterator<Item = (V, L)>) -> Self::Chosen;
}

#[diagnostic::do_not_recommend]
impl<V, F: GivenChoices<V>> OffersChoices<V, Fitting> for F {
    type Chosen = F::Chosen;

    fn offering<L: Into<ChoiceLabel>>(self, choices: impl Iterator<Item = (V, L)>) -> F::Chosen {
        self.choices(choices)
    }
}

#[diagnostic::do_not_recommend]
impl<V, F: Nothing> OffersChoices<V, Unfit> for F {
    type Chosen = F;

    fn offering<L: Into<ChoiceLabel>>(self, _: impl Iterator<Item = (V, L)>) -> F {
        self
    }
}

/// Choices: values, each with what the user reads.
#[diagnostic::on_unimplemented(
    message = "`choices` takes pairs of a `{V}` and a text",
    label = "write a list of pairs: `[(1, \"One\"), (2, \"Two\")]`"
)]
pub trait ChoicePairs<V, L, Kind> {
    /// One after the other.
    fn pairs(self) -> impl Iterator<Item = (V, L)>;
}

#[diagnostic::do_not_recommend]
impl<V, L, C: IntoIterator<Item = (V, L)>> ChoicePairs<V, L, Fitting> for C {
    fn pairs(self) -> impl Iterator<Item = (V, L)> {
        self.into_iter()
    }
}

#[diagnostic::do_not_recommend]
impl<V, L, C: Nothing> ChoicePairs<V, L, Unfit> for C {
    fn pairs(self) -> impl Iterator<Item = (V, L)> {
        std::iter::empty()
    }
}

/// The field with the choices that the form gives.
pub fn given_choices<F, V, L, C, Offering, Pairing>(field: F, choices: C) -> F::Chosen
where
    F: OffersChoices<V, Offering>,
    C: ChoicePairs<V, L, Pairing>,
    L: Into<ChoiceLabel>,
{
    field.offering(choices.pairs())
}
