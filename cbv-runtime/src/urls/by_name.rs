//! The captures of a view as the values of a function of `urls!`: by their names.

use super::patterns::UrlModule;
use super::route::{Entry, Module, Route};
use crate::text::same;

/// Which of the captures `given` is the value at `at` of a function: the one of that name, or the one at that
/// place where the function has no such names.
#[must_use]
pub const fn place<M: UrlModule>(target: &[&str], given: &[&str], at: usize) -> usize {
    let Some(route) = find(M::MODULE, target) else { return at };
    let mut own = 0;
    while own < given.len() {
        if nth_of_name(route, given[own]).is_none() {
            return at;
        }
        own += 1;
    }
    own = 0;
    while own < given.len() {
        if let Some(place) = nth_of_name(route, given[own])
            && place == at
        {
            return own;
        }
        own += 1;
    }
    at
}

/// The pattern of a name, in the modules of the namespaces before it.
const fn find(module: &'static Module, target: &[&str]) -> Option<&'static Route> {
    let Some((first, rest)) = target.split_first() else { return None };
    let mut at = 0;
    while at < module.entries.len() {
        match &module.entries[at] {
            Entry::Route(route) => {
                if let Some(name) = route.name
                    && rest.is_empty()
                    && same(name, first)
                {
                    return Some(route);
                }
            }
            Entry::Include(include) => {
                if let Some(namespace) = include.namespace
                    && same(namespace, first)
                {
                    return find(include.module, rest);
                }
            }
        }
        at += 1;
    }
    None
}

/// The place of a capture among those of a pattern.
const fn nth_of_name(route: &Route, name: &str) -> Option<usize> {
    let mut at = 0;
    let mut before = 0;
    while at < route.segments.len() {
        if let Some(capture) = route.segments[at].capture() {
            if same(capture.name, name) {
                return Some(before);
            }
            before += 1;
        }
        at += 1;
    }
    None
}

/// The value at a place of a list: `(A, (B, ()))`.
pub trait Pick<const AT: usize> {
    /// Its type.
    type Value;

    /// The value.
    fn pick(self) -> Self::Value;
}

/// [`Pick::pick`] with the place named first.
pub fn pick<const AT: usize, L: Pick<AT>>(list: L) -> L::Value {
    list.pick()
}

macro_rules! picks {
    ($($at:literal: $($before:ident)*;)+) => {$(
        impl<$($before,)* T, Rest> Pick<$at> for picks!(@list $($before)*) {
            type Value = T;

            fn pick(self) -> T {
                picks!(@tail self $($before)*).0
            }
        }
    )+};
    (@list) => { (T, Rest) };
    (@list $first:ident $($rest:ident)*) => { ($first, picks!(@list $($rest)*)) };
    (@tail $list:ident) => { $list };
    (@tail $list:ident $first:ident $($rest:ident)*) => {{
        let (_, list) = $list;
        picks!(@tail list $($rest)*)
    }};
}

picks! {
    0: ;
    1: A;
    2: A B;
    3: A B C;
    4: A B C D;
    5: A B C D E;
    6: A B C D E F;
    7: A B C D E F G;
    8: A B C D E F G H;
}
