//! The captures that a view needs, by type: the compiler compares them with those of a pattern.

use std::marker::PhantomData;

use super::view_captures::{CaptureFields, MISSING};
use crate::view::View;

/// The captures that the view behind a pattern needs.
///
/// For a type that is not a view, the trait [`NoView`] has the same items. So the error is the one
/// where the type is mounted, and there is no second one here.
pub struct Probe<V>(PhantomData<V>);

impl<V: View> Probe<V> {
    /// The captures that the view needs.
    pub const WANTED: CaptureFields = V::__CBV_CAPTURES;

    /// The capture of type `T` fits the field at `AT`.
    pub const fn fits<T, const AT: usize>()
    where
        V::__CbvCaptures: Nth<AT>,
        T: Fits<<V::__CbvCaptures as Nth<AT>>::Type, <V::__CbvCaptures as Nth<AT>>::Presence>,
    {
    }
}

/// The items of [`Probe`] for a type that is not a view.
pub trait NoView {
    /// Nothing.
    const WANTED: CaptureFields = CaptureFields::NONE;

    /// Everything.
    fn fits<T, const AT: usize>() {}
}

impl<T> NoView for Probe<T> {}

/// The field at a place of a list of types: `(A, (B, (C, ())))`.
pub trait Nth<const AT: usize> {
    /// Its type.
    type Type;
    /// `Read` or `Unread`.
    type Presence;
}

/// The view has the capture as a field.
pub struct Read;

/// The view has no such field.
pub struct Unread;

impl<L> Nth<MISSING> for L {
    type Type = ();
    type Presence = Unread;
}

macro_rules! nth {
    ($($at:literal: $($before:ident)*;)+) => {$(
        impl<$($before,)* T, Rest> Nth<$at> for nth!(@list $($before)*) {
            type Type = T;
            type Presence = Read;
        }
    )+};
    (@list) => { (T, Rest) };
    (@list $first:ident $($rest:ident)*) => { ($first, nth!(@list $($rest)*)) };
}

nth! {
    0: ;
    1: A;
    2: A B;
    3: A B C;
    4: A B C D;
    5: A B C D E;
    6: A B C D E F;
    7: A B C D E F G;
    8: A B C D E F G H;
    9: A B C D E F G H I;
    10: A B C D E F G H I J;
    11: A B C D E F G H I J K;
    12: A B C D E F G H I J K L;
    13: A B C D E F G H I J K L M;
    14: A B C D E F G H I J K L M N;
    15: A B C D E F G H I J K L M N O;
}

/// The type of a capture fits the field of the view.
#[diagnostic::on_unimplemented(
    message = "the pattern captures a `{Self}`, but the field of the view is a `{Field}`",
    label = "this pattern",
    note = "write the type of the field with `#[view(path)]` in the pattern; `{{name}}` alone is a `String`"
)]
pub trait Fits<Field, Presence> {}

// Whether it is a converter is asked elsewhere, once.
impl<T> Fits<T, Read> for T {}
impl<T> Fits<Option<T>, Read> for T {}
impl<T> Fits<(), Unread> for T {}
