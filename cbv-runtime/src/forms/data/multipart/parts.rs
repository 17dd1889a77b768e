//! The parts of a multipart body, read as they are asked for.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode};
use bytes::Bytes;
use futures_core::Stream;
use multer::{Field, Multipart};

use super::LONGEST_HEADERS;
use super::gate::{Gate, Pieces, Turn};
use crate::error::Error;
use crate::forms::data::error::{malformed, unreadable};

pub(super) struct Parts {
    multipart: Multipart<'static>,
    gate: Gate,
}

/// One part. The next one begins when it was dropped.
pub(crate) struct Part {
    field: Field<'static>,
    gate: Gate,
}

impl Parts {
    pub(super) fn new(body: Body, boundary: String) -> Self {
        let gate = Gate::default();
        let multipart = Multipart::new(Pieces::new(body, gate.clone()), boundary);
        Self { multipart, gate }
    }

    pub(super) async fn next(&mut self) -> Result<Option<Part>, Error> {
        let Self { multipart, gate } = self;
        let before = gate.given();
        let field = poll_fn(|cx| {
            // A piece may hold headers and more: what is too long are headers that want another one.
            let check = || check_headers(gate.given() - before);
            poll(gate, cx, check, |cx| multipart.poll_next_field(cx))
        });
        let field = field.await?.map_err(broken)?;
        Ok(field.map(|field| Part { field, gate: gate.clone() }))
    }
}

impl Part {
    pub(crate) fn headers(&self) -> &HeaderMap {
        self.field.headers()
    }

    /// The next piece of its content.
    pub(crate) async fn piece(&mut self) -> Result<Option<Bytes>, Error> {
        let Self { field, gate } = self;
        let piece =
            poll_fn(|cx| poll(gate, cx, || Ok(()), |cx| Pin::new(&mut *field).poll_next(cx)));
        piece.await?.transpose().map_err(broken)
    }
}

/// Polls multer, and lets a piece of the body come only where it cannot go on without.
fn poll<T>(
    gate: &Gate,
    cx: &mut Context<'_>,
    check: impl Fn() -> Result<(), Error>,
    mut poll: impl FnMut(&mut Context<'_>) -> Poll<T>,
) -> Poll<Result<T, Error>> {
    loop {
        if let Poll::Ready(value) = poll(cx) {
            return Poll::Ready(Ok(value));
        }
        if gate.turn() == Turn::Ended {
            return Poll::Ready(Err(cut_off()));
        }
        check()?;
        gate.open();
        let value = poll(cx);
        if value.is_ready() || gate.turn() == Turn::Awaited {
            return Poll::Ready(Ok(ready!(value)));
        }
    }
}

fn check_headers(size: usize) -> Result<(), Error> {
    if size > LONGEST_HEADERS {
        let message =
            format!("what stands before a part of the form is longer than {LONGEST_HEADERS} bytes");
        return Err(Error::new(StatusCode::PAYLOAD_TOO_LARGE, message));
    }
    Ok(())
}

fn cut_off() -> Error {
    malformed("the multipart form is cut off")
}

fn broken(cause: multer::Error) -> Error {
    match cause {
        multer::Error::IncompleteFieldData { .. } | multer::Error::IncompleteStream => cut_off(),
        multer::Error::StreamReadFailed(_) => unreadable(cause),
        cause => malformed("the multipart form is broken").with_source(cause),
    }
}
