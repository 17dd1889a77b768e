//! Answers to HEAD: the headers of the answer to GET, and no body (RFC 9110, 9.3.2).

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, HttpBody};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use bytes::Bytes;
use http_body::{Frame, SizeHint};

/// Takes the body of the answer to GET away. Its length, where it is known, is the
/// `Content-Length` to send.
pub(crate) fn without_body_of_get(response: &mut Response) {
    let length = response.body().size_hint().exact();
    without(response, length);
}

/// Takes the body away from an answer that was made for HEAD: an empty one says nothing about
/// the length of the answer to GET.
pub(crate) fn without_body(response: &mut Response) {
    let length = response.body().size_hint().exact().filter(|length| *length > 0);
    without(response, length);
}

/// For a route of axum's, which takes the body away and adds its length: prevents the length where
/// the answer cannot have a body.
pub(crate) fn without_length(response: &mut Response) {
    if !may_have_length(response.status()) {
        *response.body_mut() = Body::new(Withheld);
    }
}

fn without(response: &mut Response, length: Option<u64>) {
    let known = response.headers().contains_key(CONTENT_LENGTH);
    match length.filter(|_| !known && may_have_length(response.status())) {
        Some(length) => {
            response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
            *response.body_mut() = Body::empty();
        }
        None if known => *response.body_mut() = Body::empty(),
        None => *response.body_mut() = Body::new(Withheld),
    }
}

/// RFC 9110, 8.6: none in an answer that cannot have a body. That of a 304 would be the length of
/// the answer that it stands for, which is not known here.
fn may_have_length(status: StatusCode) -> bool {
    !status.is_informational()
        && status != StatusCode::NO_CONTENT
        && status != StatusCode::NOT_MODIFIED
}

/// An empty body of unknown length: a server does not send `Content-Length: 0` for it.
pub(crate) struct Withheld;

impl HttpBody for Withheld {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        false
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::default()
    }
}
