//! A body that gives one piece at a time.
//!
//! multer takes from a stream whatever is there before it looks at it: a client that is fast enough would have its whole
//! upload in memory. Here nothing comes unless what came before is used up.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum::body::{Body, HttpBody};
use bytes::Bytes;
use futures_core::Stream;

/// The largest piece.
const PIECE: usize = 16 << 10;

/// Lets one piece through when it is opened.
#[derive(Clone, Default)]
pub(super) struct Gate(Arc<Mutex<Flow>>);

#[derive(Clone, Copy, Default)]
struct Flow {
    turn: Turn,
    /// All bytes so far.
    given: usize,
}

/// What has become of the last opening.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Turn {
    Open,
    #[default]
    Given,
    /// Nothing is there yet; whoever asked will be woken.
    Awaited,
    Ended,
}

impl Gate {
    pub(super) fn open(&self) {
        self.change(|flow| flow.turn = Turn::Open);
    }

    pub(super) fn turn(&self) -> Turn {
        self.change(|flow| flow.turn)
    }

    /// How many bytes have come.
    pub(super) fn given(&self) -> usize {
        self.change(|flow| flow.given)
    }

    fn change<T>(&self, change: impl FnOnce(&mut Flow) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The body behind the gate.
pub(super) struct Pieces {
    body: Body,
    /// Of a frame that is larger than a piece.
    rest: Bytes,
    gate: Gate,
}

impl Pieces {
    pub(super) fn new(body: Body, gate: Gate) -> Self {
        Self { body, rest: Bytes::new(), gate }
    }

    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, axum::Error>>> {
        while self.rest.is_empty() {
            match Pin::new(&mut self.body).poll_frame(cx) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
                // Trailers say nothing of a form.
                Poll::Ready(Some(Ok(frame))) => self.rest = frame.into_data().unwrap_or_default(),
            }
        }
        Poll::Ready(Some(Ok(self.rest.split_to(self.rest.len().min(PIECE)))))
    }
}

impl Stream for Pieces {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.gate.turn() != Turn::Open {
            return Poll::Pending;
        }
        let piece = self.poll_piece(cx);
        self.gate.change(|flow| match &piece {
            Poll::Pending => flow.turn = Turn::Awaited,
            Poll::Ready(None) => flow.turn = Turn::Ended,
            Poll::Ready(Some(piece)) => {
                flow.turn = Turn::Given;
                flow.given += piece.as_ref().map_or(0, Bytes::len);
            }
        });
        piece
    }
}
