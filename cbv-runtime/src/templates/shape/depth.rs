//! From a type to its shape.
//!
//! Authors have books, and books have authors: a constant with both would be a circle. So a shape is
//! made as deep as the longest use of a template goes, and the depth is a type: `S<S<Z>>` is two.

use std::marker::PhantomData;

use super::Shape;

/// A type of which the compiler knows what templates see.
///
/// `#[derive(TemplateFields)]` implements it beside `#[derive(Serialize)]`. A type without it is
/// never checked.
#[diagnostic::on_unimplemented(
    message = "what templates see of `{Self}` is not known",
    label = "write `#[derive(Serialize, TemplateFields)]` above this type"
)]
pub trait TemplateFields {
    /// What templates see of it, `N` steps deep.
    #[doc(hidden)]
    type At<N: Depth>: HasShape;
}

/// A type that stands for a shape.
pub trait HasShape {
    /// The shape.
    const SHAPE: &'static Shape;
}

/// How many steps are looked at.
pub trait Depth {
    /// What stands for the shape of a type, so deep.
    type Of<T: TemplateFields + ?Sized>: HasShape;
}

/// None.
#[derive(Debug)]
pub struct Z;

/// One more.
#[derive(Debug)]
pub struct S<N>(PhantomData<N>);

impl Depth for Z {
    type Of<T: TemplateFields + ?Sized> = AnyShape;
}

impl<N: Depth> Depth for S<N> {
    type Of<T: TemplateFields + ?Sized> = T::At<N>;
}

/// Nothing is known.
#[derive(Debug)]
pub struct AnyShape;

impl HasShape for AnyShape {
    const SHAPE: &'static Shape = &Shape::ANY;
}

/// A list of `T`.
#[derive(Debug)]
pub struct ListShape<T: ?Sized, N>(PhantomData<(N, T)>);

impl<T: TemplateFields + ?Sized, N: Depth> HasShape for ListShape<T, N> {
    const SHAPE: &'static Shape = &Shape::list(<N::Of<T> as HasShape>::SHAPE);
}

/// A map whose values are `T`.
#[derive(Debug)]
pub struct MapShape<T: ?Sized, N>(PhantomData<(N, T)>);

impl<T: TemplateFields + ?Sized, N: Depth> HasShape for MapShape<T, N> {
    const SHAPE: &'static Shape = &Shape::map(<N::Of<T> as HasShape>::SHAPE);
}

/// `Probe::<T, N>::SHAPE` is the shape of a type that has [`TemplateFields`], and of any other
/// [`Shape::ANY`]: an inherent constant comes before one of a trait.
#[derive(Debug)]
pub struct Probe<T: ?Sized, N>(PhantomData<(N, T)>);

impl<T: TemplateFields + ?Sized, N: Depth> Probe<T, N> {
    /// The shape.
    pub const SHAPE: &'static Shape = <N::Of<T> as HasShape>::SHAPE;
}

/// Of a type without [`TemplateFields`].
pub trait Unknown {
    /// Nothing is known.
    const SHAPE: &'static Shape = &Shape::ANY;
}

impl<T: ?Sized, N> Unknown for Probe<T, N> {}
