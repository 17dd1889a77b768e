//! The rejection of an extractor, as an answer.

use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use axum::body::{Body, HttpBody};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::error::Error;

/// The answer of a step before the handler that failed. In a box, so that a `Result` stays small.
pub type Rejected = Box<Response>;

/// Turns the rejection of an extractor into the answer. That of an extractor of axum's is an error
/// like others: a page or a problem, logged. What another extractor answers is what its author wrote.
#[allow(clippy::unnecessary_box_returns, reason = "see `Rejected`")]
pub(crate) fn rejected<R: IntoResponse>(rejection: R) -> Rejected {
    let answer = rejection.into_response();
    let is_error = answer.status().is_client_error() || answer.status().is_server_error();
    Box::new(if is_error && is_axums::<R>() { as_error(answer) } else { answer })
}

/// Whether axum or `axum-extra` has made a type. There are some thirty rejections, not all of them
/// known here, and they have no trait of their own.
pub(crate) fn is_axums<T>() -> bool {
    let name = std::any::type_name::<T>();
    ["axum::", "axum_core::", "axum_extra::"].iter().any(|krate| name.starts_with(krate))
        && (name.ends_with("Rejection") || name.ends_with("MultipartError"))
}

/// The error page of a rejection, with the headers that it has.
fn as_error(answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    let mut page = Error::new(parts.status, text(body)).into_response();
    for described in [CONTENT_TYPE, CONTENT_LENGTH] {
        parts.headers.remove(described);
    }
    page.headers_mut().extend(parts.headers);
    page
}

/// The text of a rejection. It is all there: nothing has to be waited for.
fn text(mut body: Body) -> String {
    let mut text = Vec::new();
    let mut nobody_waits = Context::from_waker(Waker::noop());
    while let Poll::Ready(Some(Ok(frame))) = Pin::new(&mut body).poll_frame(&mut nobody_waits) {
        text.extend(frame.into_data().unwrap_or_default());
    }
    String::from_utf8_lossy(&text).into_owned()
}
