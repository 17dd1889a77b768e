//! What the code of `#[derive(Form)]` calls.

#[cfg(feature = "garde")]
pub use super::garde::{Ruled, Unruled};
#[cfg(feature = "sea-orm")]
pub use super::model::generated::*;

use super::field::{Field, FormValue, Holds};
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
