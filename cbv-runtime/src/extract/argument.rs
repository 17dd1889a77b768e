//! The arguments of handlers: axum's extractors, and the attributes of a base.

use std::future::Future;

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;

use crate::error_pages::{Asked, Kept};
use crate::extract::extraction::{Configuring, Extraction};
use crate::extract::rejected::Rejected;
use crate::view::View;
use crate::view::attributes::{Extract, find};
use crate::view::call::{Call, Rest};

/// An argument of a handler that is followed by another.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of this handler here",
    label = "not an extractor of the request's head",
    note = "`State<T>`, `Render` and `CurrentUser<U>` need `#[view(state = ..)]` on the view, with a type that gives `T`, `Templates` or users of the type `U`",
    note = "every argument but the last implements `axum::extract::FromRequestParts`; one that reads the body, such as `Json` or `Form`, goes last",
    note = "`Query<T>` needs a `T` that implements `serde::Deserialize`",
    note = "`Configured<A>` needs a base with `#[base(attributes = A)]`",
    note = "a capture of the URL is not an argument: write a field with `#[view(path)]`"
)]
pub trait HeadArgument<V: View, M>: Sized {
    /// Extracts it from the head of the request.
    fn extract(call: &mut Call<V>) -> impl Future<Output = Result<Self, Rejected>> + Send;
}

/// The last argument of a handler.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of this handler",
    label = "not an extractor",
    note = "`State<T>`, `Render` and `CurrentUser<U>` need `#[view(state = ..)]` on the view, with a type that gives `T`, `Templates` or users of the type `U`",
    note = "an argument implements `axum::extract::FromRequestParts`, and the last one may implement `axum::extract::FromRequest` instead",
    note = "`Json<T>`, `Form<T>` and `Query<T>` need a `T` that implements `serde::Deserialize`",
    note = "`Configured<A>` needs a base with `#[base(attributes = A)]`",
    note = "a capture of the URL is not an argument: write a field with `#[view(path)]`"
)]
pub trait LastArgument<V: View, M>: Sized {
    /// What is kept of the request for the log and the page of an error.
    type Kept: Asked + Send;

    /// Keeps it, before the request is given away.
    fn keep(parts: &Parts) -> Self::Kept;

    /// Extracts it from the request. One that shares the head has it kept, and no copy of it.
    fn extract(
        request: Request,
        rest: &Rest<V>,
        kept: &mut Self::Kept,
    ) -> impl Future<Output = Result<Self, Rejected>> + Send;
}

/// Markers of the ways in which a type can be an argument.
pub struct Extractor<M>(M);
/// See [`Extractor`]. `B` stands for the base that has the attributes.
pub struct Configuration<B>(B);

#[diagnostic::do_not_recommend]
impl<T, V> HeadArgument<V, Extractor<()>> for T
where
    V: View,
    T: FromRequestParts<V::State>,
{
    #[inline]
    fn extract(call: &mut Call<V>) -> impl Future<Output = Result<Self, Rejected>> + Send {
        Extraction { future: T::from_request_parts(&mut call.parts, &call.state) }
    }
}

#[diagnostic::do_not_recommend]
impl<T, V, M> LastArgument<V, Extractor<M>> for T
where
    V: View,
    T: FromRequest<V::State, M>,
{
    type Kept = Kept;

    #[inline]
    fn keep(parts: &Parts) -> Kept {
        Kept::of(parts)
    }

    #[inline]
    fn extract(
        request: Request,
        rest: &Rest<V>,
        _: &mut Kept,
    ) -> impl Future<Output = Result<Self, Rejected>> + Send {
        Extraction { future: T::from_request(request, &rest.state) }
    }
}

/// The attributes of a base, as configured for the route: an argument of a handler.
///
/// A base cannot add fields to the struct of a view. So handlers of the base take its attributes as
/// an argument, and so do handlers of the view that replace them. In a view without the base that
/// does not compile.
#[derive(Debug, Clone, Copy)]
pub struct Configured<A>(pub A);

/// A view `V` has the attributes `Self` from its base `B`.
#[diagnostic::on_unimplemented(
    message = "`{V}` does not have the attributes `{Self}`",
    label = "not among the attributes of this view",
    note = "write `#[base(attributes = {Self})]` on a base of the view"
)]
pub trait AttributesOf<V, B> {}

impl<A, V, B> HeadArgument<V, Configuration<B>> for Configured<A>
where
    V: View,
    A: AttributesOf<V, B> + Extract<V::State>,
{
    #[inline]
    fn extract(call: &mut Call<V>) -> impl Future<Output = Result<Self, Rejected>> + Send {
        let config = find::<A, _>(&*call.attributes);
        Configuring { future: A::extract(config, &mut call.parts, &call.state) }
    }
}

impl<A, V, B> LastArgument<V, Configuration<B>> for Configured<A>
where
    V: View,
    A: AttributesOf<V, B> + Extract<V::State>,
{
    type Kept = Kept;

    #[inline]
    fn keep(parts: &Parts) -> Kept {
        Kept::of(parts)
    }

    async fn extract(request: Request, rest: &Rest<V>, _: &mut Kept) -> Result<Self, Rejected> {
        let config = find::<A, _>(&*rest.attributes);
        let (mut parts, _) = request.into_parts();
        A::extract(config, &mut parts, &rest.state).await.map(Self)
    }
}
