//! The futures of extractors.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::response::IntoResponse;
use pin_project_lite::pin_project;

use crate::extract::argument::Configured;
use crate::extract::rejected::{Rejected, rejected};

pin_project! {
    /// That of an extractor, whose rejection becomes an answer.
    ///
    /// Written by hand, because an `async fn` would hold its argument, a whole request, twice.
    pub(crate) struct Extraction<F> {
        #[pin]
        pub(crate) future: F,
    }
}

impl<F, T, E> Future for Extraction<F>
where
    F: Future<Output = Result<T, E>>,
    E: IntoResponse,
{
    type Output = Result<T, Rejected>;

    #[inline]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.project().future.poll(cx).map(|extracted| extracted.map_err(rejected))
    }
}

pin_project! {
    /// That of the attributes of a base.
    ///
    /// Written by hand: most attributes are there already, and an `async fn` is a state more that is looked at.
    pub(crate) struct Configuring<F> {
        #[pin]
        pub(crate) future: F,
    }
}

impl<F, A> Future for Configuring<F>
where
    F: Future<Output = Result<A, Rejected>>,
{
    type Output = Result<Configured<A>, Rejected>;

    #[inline]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.project().future.poll(cx).map(|attributes| attributes.map(Configured))
    }
}
