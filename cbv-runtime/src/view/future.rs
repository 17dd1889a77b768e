//! The future of the answer of a view.

use std::any::Any;
use std::convert::Infallible;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::extract::Request;
use axum::response::Response;
use tower::util::Oneshot;

use crate::error_pages::panicked;
use crate::view::call::Answer;
use crate::view::layers::ViewService;
use crate::view::response::internal_server_error;

/// The answer of a view to one request. Dropping it cancels an async handler.
///
/// A panic while it is made is a 500 for this request alone.
#[must_use = "futures do nothing unless polled"]
pub struct ViewFuture {
    step: Step,
    /// What is done to the answer at the end.
    finish: Option<fn(&mut Response)>,
}

/// Small, because axum moves it into a box: an answer that needs no handler is a function.
enum Step {
    AtHand(fn() -> Response),
    Running(Answer),
}

impl ViewFuture {
    pub(crate) fn at_hand(response: fn() -> Response) -> Self {
        Self { step: Step::AtHand(response), finish: None }
    }

    pub(crate) fn running(answer: Answer) -> Self {
        Self { step: Step::Running(answer), finish: None }
    }

    pub(crate) fn layered(service: Oneshot<ViewService, Request>) -> Self {
        Self::running(Box::pin(async move {
            let Ok(response) = service.await;
            response
        }))
    }

    /// A layer gave the view a request without the extensions that it came with.
    pub(crate) fn lost_extensions() -> Self {
        crate::log::error("a layer of the view dropped the request's extensions");
        Self::at_hand(internal_server_error)
    }

    /// The application panicked before there was a future.
    #[cold]
    pub(crate) fn panicked(who: &str, panic: &(dyn Any + Send)) -> Self {
        crate::log::panicked(who, panic);
        Self::at_hand(internal_server_error)
    }

    pub(crate) fn finish_with(mut self, finish: fn(&mut Response)) -> Self {
        self.finish = Some(finish);
        self
    }
}

impl Future for ViewFuture {
    type Output = Response;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Response> {
        let Self { step, finish } = &mut *self;
        // Written where it stays: a response is too large to be passed from hand to hand.
        let mut answer = Poll::Pending;
        match step {
            Step::AtHand(response) => answer = Poll::Ready(response()),
            Step::Running(running) => {
                let poll = AssertUnwindSafe(|| answer = running.as_mut().poll(cx));
                if let Err(panic) = catch_unwind(poll) {
                    answer = Poll::Ready(panicked("a handler", &*panic));
                }
            }
        }
        if let (Poll::Ready(answer), Some(finish)) = (&mut answer, finish) {
            finish(answer);
        }
        answer
    }
}

impl std::fmt::Debug for ViewFuture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ViewFuture").finish_non_exhaustive()
    }
}

/// The answer of a view as a tower service gives it.
#[must_use = "futures do nothing unless polled"]
#[derive(Debug)]
pub struct Served(pub(crate) ViewFuture);

impl Future for Served {
    type Output = Result<Response, Infallible>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0).poll(cx).map(Ok)
    }
}
