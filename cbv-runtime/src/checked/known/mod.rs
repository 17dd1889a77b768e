//! Types that are checked where they are named, and nowhere else.
//!
//! A constant that does not compile makes an error of the type that it stands in, and the compiler says nothing
//! more of such a type, whatever is done with it. So a type that lacks a trait is one error, in however many
//! places the trait is wanted.

#[cfg(feature = "sea-orm")]
mod entity;
#[cfg(all(feature = "forms", feature = "sea-orm"))]
mod model;

#[cfg(feature = "sea-orm")]
pub use entity::*;
#[cfg(all(feature = "forms", feature = "sea-orm"))]
pub use model::*;

/// A type, and the constant that checks it.
pub type Known<T, const IS_RIGHT: bool> = <T as Itself<IS_RIGHT>>::Type;

/// Each type is itself.
pub trait Itself<const IS_RIGHT: bool> {
    /// The type.
    type Type: ?Sized;
}

impl<T: ?Sized, const IS_RIGHT: bool> Itself<IS_RIGHT> for T {
    type Type = T;
}

/// It says a week.
#[cfg(feature = "dates")]
#[must_use]
pub const fn is_week<W: crate::dates::WeekPart>() -> bool {
    true
}

/// It is a form.
#[cfg(feature = "forms")]
#[must_use]
pub const fn is_form<F: crate::forms::Form>() -> bool {
    true
}
