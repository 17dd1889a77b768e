//! The answer of a view, on its way.

use std::convert::Infallible;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use axum::extract::Request;
use axum::response::Response;
use tower::util::Oneshot;

use crate::call::Answer;
use crate::head::without_body;
use crate::layers::ViewService;
use crate::response::{ensure_allow, internal_server_error};

/// The answer of a view to one request. Dropping it cancels an async handler.
///
/// A panic while it is made is a 500 for this request alone.
#[must_use = "futures do nothing unless polled"]
pub struct ViewFuture {
    step: Step,
    after: After,
}

enum Step {
    Ready(Option<Response>),
    Running(Answer),
    Layered(Pin<Box<Oneshot<ViewService, Request>>>),
}

/// What is done to the answer before it leaves.
#[derive(Default)]
struct After {
    /// The answer is to HEAD; true inside when it is GET's.
    without_body: Option<bool>,
    allow: Option<&'static str>,
}

impl ViewFuture {
    fn new(step: Step) -> Self {
        Self { step, after: After::default() }
    }

    pub(crate) fn ready(response: Response) -> Self {
        Self::new(Step::Ready(Some(response)))
    }

    pub(crate) fn running(answer: Answer) -> Self {
        Self::new(Step::Running(answer))
    }

    pub(crate) fn layered(service: Oneshot<ViewService, Request>) -> Self {
        Self::new(Step::Layered(Box::pin(service)))
    }

    /// A layer gave the view a request without the extensions that it came with.
    pub(crate) fn lost_extensions() -> Self {
        crate::log::error("a layer of the view dropped the request's extensions");
        Self::ready(internal_server_error())
    }

    pub(crate) fn without_body(mut self, from_get: bool) -> Self {
        self.after.without_body = Some(from_get);
        self
    }

    pub(crate) fn with_allow(mut self, allow: &'static str) -> Self {
        self.after.allow = Some(allow);
        self
    }
}

impl Step {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Response> {
        match self {
            Self::Ready(response) => {
                Poll::Ready(response.take().expect("`ViewFuture` polled after completion"))
            }
            Self::Running(answer) => {
                answer.as_mut().poll(cx).map(|(Ok(response) | Err(response))| response)
            }
            Self::Layered(service) => service.as_mut().poll(cx).map(|Ok(response)| response),
        }
    }
}

impl Future for ViewFuture {
    type Output = Response;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Response> {
        let this = &mut *self;
        let polled = catch_unwind(AssertUnwindSafe(|| this.step.poll(cx)));
        let mut response = match polled {
            Ok(poll) => ready!(poll),
            Err(panic) => {
                crate::log::panicked(&*panic);
                internal_server_error()
            }
        };
        if let Some(allow) = this.after.allow {
            let status = response.status();
            ensure_allow(response.headers_mut(), status, allow);
        }
        if let Some(from_get) = this.after.without_body {
            response = without_body(response, from_get);
        }
        Poll::Ready(response)
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

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0).poll(cx).map(Ok)
    }
}
