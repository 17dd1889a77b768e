//! What templates see of types that are not the application's own.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, LinkedList, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use super::{AnyShape, Depth, HasShape, Kind, ListShape, MapShape, Shape, TemplateFields};

macro_rules! scalars {
    ($($name:ident = $shape:expr => $($ty:ty),*;)*) => {
        $(
            #[doc(hidden)]
            #[derive(Debug)]
            pub struct $name;
            impl HasShape for $name {
                const SHAPE: &'static Shape = &$shape;
            }
            $(impl TemplateFields for $ty {
                type At<N: Depth> = $name;
            })*
        )*
    };
}

/// A date, which is given as a text.
pub const DATE: &Shape = &DATE_SHAPE;
/// A list of dates.
pub const DATES: &Shape = &Shape::list(DATE);

const DATE_SHAPE: Shape =
    Shape { name: "date", instead: ": write `|date(\"Y\")` for a part of it", ..Shape::TEXT };
const TIME: Shape =
    Shape { name: "time", instead: ": write `|time(\"H\")` for a part of it", ..Shape::TEXT };
const DATE_AND_TIME: Shape = Shape { name: "date with its time", ..DATE_SHAPE };

scalars! {
    TextShape = Shape::TEXT => str, String, char, crate::Slug;
    NumberShape = Shape::NUMBER =>
        i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64;
    BoolShape = Shape::BOOL => bool;
    DateShape = DATE_SHAPE => chrono::NaiveDate;
    TimeShape = TIME => chrono::NaiveTime;
    DateTimeShape = DATE_AND_TIME => chrono::NaiveDateTime;
}

impl<Z: chrono::TimeZone> TemplateFields for chrono::DateTime<Z> {
    type At<N: Depth> = DateTimeShape;
}

#[cfg(feature = "uuid")]
scalars! {
    UuidShape = Shape { name: "UUID", ..Shape::TEXT } => uuid::Uuid;
}

// A text or a number, as its features say.
#[cfg(feature = "rust_decimal")]
scalars! {
    DecimalShape = Shape { name: "number", ..Shape::TEXT } => rust_decimal::Decimal;
}

impl TemplateFields for serde_json::Value {
    type At<N: Depth> = AnyShape;
}

impl TemplateFields for crate::Context {
    type At<N: Depth> = AnyShape;
}

impl TemplateFields for minijinja::Value {
    type At<N: Depth> = AnyShape;
}

/// A value of which nothing can be named.
const UNIT: Shape = Shape { name: "nothing", kind: Kind::Unknown, ..Shape::ANY };

scalars! {
    UnitShape = UNIT => ();
}

macro_rules! see_through {
    ($($ty:ty),*) => {
        $(impl<T: TemplateFields + ?Sized> TemplateFields for $ty {
            type At<N: Depth> = T::At<N>;
        })*
    };
}
see_through!(&T, Box<T>, Rc<T>, Arc<T>);

impl<T: TemplateFields> TemplateFields for Option<T> {
    type At<N: Depth> = T::At<N>;
}

impl<T: TemplateFields + ToOwned + ?Sized> TemplateFields for Cow<'_, T> {
    type At<N: Depth> = T::At<N>;
}

macro_rules! lists {
    ($([$($generics:tt)*] $ty:ty;)*) => {
        $(impl<T: TemplateFields, $($generics)*> TemplateFields for $ty {
            type At<N: Depth> = ListShape<T, N>;
        })*
    };
}
lists! {
    [] Vec<T>;
    [] [T];
    [const L: usize] [T; L];
    [] VecDeque<T>;
    [] LinkedList<T>;
    [] BTreeSet<T>;
    [H] HashSet<T, H>;
}

impl<K, T: TemplateFields> TemplateFields for BTreeMap<K, T> {
    type At<N: Depth> = MapShape<T, N>;
}

impl<K, T: TemplateFields, H> TemplateFields for HashMap<K, T, H> {
    type At<N: Depth> = MapShape<T, N>;
}
