//! The columns that options name: `ordering = "-pubdate"`.

use std::marker::PhantomData;

/// A column of a model, by the field of that name and the variant of SeaORM's enum. A field that
/// there is not is the error: the compiler names the fields.
#[must_use]
pub const fn column<M, T, C: Copy>(_: fn(&M) -> &T, column: C) -> C {
    column
}

/// The column that an archive goes by, whose field has the type of a date.
#[cfg(all(feature = "dates", feature = "sea-orm"))]
#[must_use]
pub const fn date_column<M, T: crate::dates::DateType, C: Copy>(
    field: fn(&M) -> &T,
    column: C,
) -> crate::dates::DateColumn<C> {
    crate::dates::DateColumn::new(column, field)
}

/// The field of the column that a slug is compared with.
#[derive(Debug)]
pub struct SlugField<T>(PhantomData<fn() -> T>);

impl<T> SlugField<T> {
    /// A field of a model.
    #[must_use]
    pub const fn of<M>(_: fn(&M) -> &T) -> Self {
        Self(PhantomData)
    }
}

/// Nothing implements it: the compiler shows its message for a number.
#[diagnostic::on_unimplemented(
    message = "a slug is compared with a text, and this column has the type `{Self}`",
    label = "name a column of texts, or find the object in `lookup`"
)]
pub trait Text {}

/// What no text is equal to.
pub trait Number {}

macro_rules! numbers {
    ($($number:ty)*) => {
        $(impl Number for $number {})*
    };
}
numbers!(i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 bool);

impl<T: Number> Number for Option<T> {}

impl<T: Number> SlugField<T> {
    /// Not for a number.
    pub const fn is_text(&self)
    where
        T: Text,
    {
    }
}

/// Other types may be texts: one's own, an enum of SeaORM's.
pub trait OtherField {
    /// As far as can be seen.
    fn is_text(&self) {}
}

impl<T> OtherField for SlugField<T> {}

/// A value that becomes one of the model's key, of type `K`: that type, or one of the application's
/// own, `struct BookId(i64)` with `From<BookId> for i64`.
#[diagnostic::on_unimplemented(
    message = "the key of the model has another type than this capture",
    label = "write `{K}`"
)]
pub trait KeyOf<K> {
    /// The key.
    fn key(self) -> K;
}

#[diagnostic::do_not_recommend]
impl<T: Into<K>, K> KeyOf<K> for T {
    fn key(self) -> K {
        self.into()
    }
}
