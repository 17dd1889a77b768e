//! What the function of the option `variables` gives, by its type: a struct whose fields are
//! the variables.

use super::{Depth, HasShape, S, Shape, TemplateFields};

/// The shape of what a function without arguments gives.
#[must_use]
pub const fn given_by<N: Depth, V: 'static, F, A, T, E>(_: &F) -> &'static Shape
where
    F: Fn(&'static V) -> A,
    A: Future<Output = Result<T, E>>,
    T: TemplateFields,
{
    <<S<N> as Depth>::Of<T> as HasShape>::SHAPE
}

/// As [`given_by`], of a list.
#[must_use]
pub const fn given_by_list<N: Depth, V: 'static, O: 'static, F, A, T, E>(_: &F) -> &'static Shape
where
    F: Fn(&'static V, &'static [O]) -> A,
    A: Future<Output = Result<T, E>>,
    T: TemplateFields,
{
    <<S<N> as Depth>::Of<T> as HasShape>::SHAPE
}

/// As [`given_by`], of a view that is about an object, or a form.
#[must_use]
pub const fn given_by_detail<N: Depth, V: 'static, O: 'static, F, A, T, E>(_: &F) -> &'static Shape
where
    F: Fn(&'static V, &'static O) -> A,
    A: Future<Output = Result<T, E>>,
    T: TemplateFields,
{
    <<S<N> as Depth>::Of<T> as HasShape>::SHAPE
}
