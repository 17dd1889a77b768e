//! The captures that a view has as fields, for the compiler to hold against a pattern.

use crate::converter::Converter;
use crate::text::{Text, same};
use crate::view::View;

/// The captures of a struct, and those of the structs that it flattens and inherits.
#[derive(Clone, Copy)]
pub struct CaptureFields {
    /// Those of the struct itself.
    pub own: &'static [CaptureField],
    /// All others.
    pub rest: Option<&'static Self>,
}

/// One capture of a view.
#[derive(Clone, Copy)]
pub struct CaptureField {
    /// Its name in the pattern.
    pub name: &'static str,
    /// The pattern may lack it.
    pub is_optional: bool,
}

impl CaptureFields {
    /// No captures at all.
    pub const NONE: Self = Self { own: &[], rest: None };

    pub(crate) fn has(&self, name: &str) -> bool {
        self.position(name) != MISSING
    }

    const fn position(&self, name: &str) -> usize {
        let mut before = 0;
        let mut fields = self;
        loop {
            let mut at = 0;
            while at < fields.own.len() {
                if same(fields.own[at].name, name) {
                    return before + at;
                }
                at += 1;
            }
            before += at;
            match fields.rest {
                Some(rest) => fields = rest,
                None => return MISSING,
            }
        }
    }

    /// The first field whose capture is none of these.
    pub(super) const fn first_without(&self, captures: &[&str]) -> Option<&'static str> {
        let mut fields = self;
        loop {
            let mut at = 0;
            while at < fields.own.len() {
                let field = fields.own[at];
                if !field.is_optional && !contains(captures, field.name) {
                    return Some(field.name);
                }
                at += 1;
            }
            match fields.rest {
                Some(rest) => fields = rest,
                None => return None,
            }
        }
    }
}

const fn contains(names: &[&str], name: &str) -> bool {
    let mut at = 0;
    while at < names.len() {
        if same(names[at], name) {
            return true;
        }
        at += 1;
    }
    false
}

/// Where a view has no such capture.
const MISSING: usize = usize::MAX;

/// How many captures of a view the compiler holds against the types of a pattern.
const MOST: usize = 16;

/// Where a capture stands among the fields of a view.
#[must_use]
pub const fn position<V: View>(name: &str) -> usize {
    let at = V::__CBV_CAPTURES.position(name);
    if at < MOST { at } else { MISSING }
}

/// The field at a place of a list of types: `(A, (B, (C, ())))`.
pub trait Nth<const AT: usize> {
    /// Its type.
    type Type;
}

/// Stands for the type of a capture that the view does not read.
pub struct Unread;

impl<L> Nth<MISSING> for L {
    type Type = Unread;
}

macro_rules! nth {
    ($($at:literal: $($before:ident)*;)+) => {$(
        impl<$($before,)* T, Rest> Nth<$at> for nth!(@list $($before)*) {
            type Type = T;
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

/// What a pattern gives fits a field of the view.
#[diagnostic::on_unimplemented(
    message = "the pattern captures a `{Self}`, but the field of the view is a `{Field}`",
    label = "this pattern",
    note = "the type in the pattern and the type of the field with `#[view(path)]` are the same; `{{name}}` alone is a `String`"
)]
pub trait Fits<Field> {}

impl<T: Converter> Fits<T> for T {}
impl<T: Converter> Fits<Option<T>> for T {}
impl<T: Converter> Fits<Unread> for T {}

/// The capture of a pattern, of type `T`, fits the field of the view of type `F`.
pub const fn fits<T: Fits<F>, F>() {}

const fn first_needed_without<V: View>(captures: &[&str]) -> Option<&'static str> {
    let mut at = 0;
    while at < V::__CBV_NEEDED.len() {
        if !contains(captures, V::__CBV_NEEDED[at]) {
            return Some(V::__CBV_NEEDED[at]);
        }
        at += 1;
    }
    None
}

/// The pattern has a capture for each field of the view: asserted on the pattern.
#[track_caller]
pub const fn has_captures<V: View>(captures: &[&str]) {
    if let Some(name) = first_needed_without::<V>(captures) {
        let text = Text::new().then("the view takes `{").then(name);
        let text = text.then("}` for its URL, but the pattern does not capture it: write `{");
        panic!("{}", text.then(name).then("}` where it stands in the path").as_str());
    }
    if let Some(name) = V::__CBV_CAPTURES.first_without(captures) {
        let text = Text::new().then("the view has a field `").then(name);
        let text =
            text.then("` with `#[view(path)]`, but the pattern does not capture it: write `{");
        panic!("{}", text.then(name).then(": Type}` where it stands in the path").as_str());
    }
}
