//! The column, or the field, that an archive goes by.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};

use super::range::{DateKind, DateValue};

/// Where the date of a row is: the type of the hook [`date_field`](crate::DateMixin::date_field).
pub trait RowDate: Clone + Send + Sync + 'static {
    /// What is there.
    fn kind(&self) -> DateKind;
}

/// A date, or a moment: the types that an archive can go by.
#[diagnostic::on_unimplemented(
    message = "an archive goes by dates or moments, and this field has the type `{Self}`",
    label = "name a field of the type `NaiveDate`, `NaiveDateTime`, `DateTime<Utc>` or `DateTime<FixedOffset>`, or an `Option` of one"
)]
pub trait DateType: sealed::Sealed {
    #[doc(hidden)]
    const KIND: DateKind;

    #[doc(hidden)]
    fn value(&self) -> Option<DateValue>;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! date_types {
    ($($type:ty: $kind:ident, $value:ident => $of:expr;)*) => {$(
        impl sealed::Sealed for $type {}

        impl DateType for $type {
            const KIND: DateKind = DateKind::$kind;

            fn value(&self) -> Option<DateValue> {
                let $value = self;
                Some(DateValue::$kind($of))
            }
        }
    )*};
}
date_types! {
    NaiveDate: Date, date => *date;
    NaiveDateTime: Local, local => *local;
    DateTime<Utc>: Moment, moment => *moment;
    DateTime<FixedOffset>: Moment, moment => moment.with_timezone(&Utc);
}

impl<T: DateType> sealed::Sealed for Option<T> {}

#[diagnostic::do_not_recommend]
impl<T: DateType> DateType for Option<T> {
    const KIND: DateKind = T::KIND;

    fn value(&self) -> Option<DateValue> {
        self.as_ref().and_then(T::value)
    }
}

/// The field of an item that is at hand, of an archive over a `Vec<T>`.
///
/// ```
/// use cbv::dates::DateOf;
/// use chrono::NaiveDate;
///
/// struct Talk {
///     held: NaiveDate,
/// }
///
/// let field = DateOf::new(|talk: &Talk| &talk.held);
/// # let _ = field;
/// ```
pub struct DateOf<T> {
    kind: DateKind,
    read: Read<T>,
}

type Read<T> = std::sync::Arc<dyn Fn(&T) -> Option<DateValue> + Send + Sync>;

impl<T> DateOf<T> {
    /// The field that a function leads to.
    #[must_use]
    pub fn new<D>(field: fn(&T) -> &D) -> Self
    where
        T: 'static,
        D: DateType + 'static,
    {
        Self { kind: D::KIND, read: std::sync::Arc::new(move |item| field(item).value()) }
    }

    pub(super) fn of(&self, item: &T) -> Option<DateValue> {
        (self.read)(item)
    }
}

impl<T> Clone for DateOf<T> {
    fn clone(&self) -> Self {
        Self { kind: self.kind, read: self.read.clone() }
    }
}

impl<T> std::fmt::Debug for DateOf<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DateOf").field("kind", &self.kind).finish_non_exhaustive()
    }
}

impl<T: 'static> RowDate for DateOf<T> {
    fn kind(&self) -> DateKind {
        self.kind
    }
}

/// A column of dates or moments, of an archive over a select of SeaORM.
///
/// The option `date_field = "pubdate"` makes one; by hand it is
/// `DateColumn::new(book::Column::Pubdate, |book| &book.pubdate)`.
#[cfg(feature = "sea-orm")]
#[derive(Debug, Clone, Copy)]
pub struct DateColumn<C> {
    pub(super) column: C,
    pub(super) kind: DateKind,
}

#[cfg(feature = "sea-orm")]
impl<C> DateColumn<C> {
    /// A column, and the field of its model, whose type says what is there.
    #[must_use]
    pub const fn new<M, D: DateType>(column: C, _: fn(&M) -> &D) -> Self
    where
        C: Copy,
    {
        Self { column, kind: D::KIND }
    }
}

#[cfg(feature = "sea-orm")]
impl<C: Copy + Send + Sync + 'static> RowDate for DateColumn<C> {
    fn kind(&self) -> DateKind {
        self.kind
    }
}
