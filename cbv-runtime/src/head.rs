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

/// Takes the body away. `from_get` says that it is the body of the answer to GET, whose length,
/// where it is known, is the `Content-Length` to send.
pub(crate) fn without_body(response: Response, from_get: bool) -> Response {
    let (mut parts, body) = response.into_parts();
    let length = body.size_hint().exact().filter(|len| from_get || *len > 0);
    if let Some(length) = length
        && may_have_length(parts.status)
        && !parts.headers.contains_key(CONTENT_LENGTH)
    {
        parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    Response::from_parts(parts, Body::new(Withheld))
}

/// RFC 9110, 8.6: none in an answer that cannot have a body.
fn may_have_length(status: StatusCode) -> bool {
    !status.is_informational() && status != StatusCode::NO_CONTENT
}

/// An empty body of unknown length: whoever serves it has no cause to say `Content-Length: 0`.
struct Withheld;

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
