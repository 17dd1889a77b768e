//! What the code of `#[derive(Form)]` calls.

#[cfg(feature = "garde")]
pub use super::garde::garde;

use super::field::FormValue;
use crate::view::attributes::IntoAttribute;

/// The field of a type, without options.
#[must_use]
pub fn field<T: FormValue>() -> T::Field {
    T::Field::default()
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
