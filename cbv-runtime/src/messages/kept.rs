//! The messages of a client, as they are kept in its session.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Extensions, Request};
use axum_messages::{Level, Message};

use crate::error::Error;

/// The messages of the client whose request is answered: an extractor.
///
/// What is added is seen on the next page that shows messages, and that may be the answer to this
/// request. Django's functions take the request, `messages.success(request, "..")`; here they are
/// methods, `messages.success("..")`.
///
/// # Errors
///
/// 500 on a router without the layer [`MessagesManagerLayer`](super::MessagesManagerLayer).
#[derive(Debug, Clone)]
pub struct Messages(axum_messages::Messages);

impl Messages {
    pub(crate) fn of(extensions: &Extensions) -> Result<Self, Error> {
        let kept = extensions.get().cloned().map(Self);
        kept.ok_or_else(|| {
            Error::server_error(
                "the router keeps no messages: add `.layer(MessagesManagerLayer)`, and behind it the layer of the session, `.layer(SessionManagerLayer::new(..))`",
            )
        })
    }

    /// Adds a message.
    pub fn add(&self, level: Level, message: impl Into<String>) -> &Self {
        // It shares what it is a clone of.
        let _ = self.0.clone().push(level, message, None);
        self
    }

    /// Adds one for developers.
    pub fn debug(&self, message: impl Into<String>) -> &Self {
        self.add(Level::Debug, message)
    }

    /// Adds one that says something.
    pub fn info(&self, message: impl Into<String>) -> &Self {
        self.add(Level::Info, message)
    }

    /// Adds one about what was done.
    pub fn success(&self, message: impl Into<String>) -> &Self {
        self.add(Level::Success, message)
    }

    /// Adds one about what may go wrong.
    pub fn warning(&self, message: impl Into<String>) -> &Self {
        self.add(Level::Warning, message)
    }

    /// Adds one about what went wrong.
    pub fn error(&self, message: impl Into<String>) -> &Self {
        self.add(Level::Error, message)
    }

    /// All messages, which are thereby shown: Django's `get_messages`. For templates of another engine.
    #[must_use = "no page shows them any more"]
    pub fn take(&self) -> Vec<Message> {
        self.loaded().collect()
    }

    /// All messages, which stay.
    #[must_use]
    pub fn peek(&self) -> Vec<Message> {
        let messages = self.take();
        for Message { level, message, metadata } in &messages {
            let _ = self.0.clone().push(*level, message.clone(), metadata.clone());
        }
        messages
    }

    /// What was added before, and since. Only the extractor of the library leads there; each call of it
    /// drops what an earlier one has left, so that all are taken at once.
    fn loaded(&self) -> axum_messages::Messages {
        let (mut parts, ()) = Request::new(()).into_parts();
        parts.extensions.insert(self.0.clone());
        let loading = pin!(axum_messages::Messages::from_request_parts(&mut parts, &()));
        match loading.poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(Ok(loaded)) => loaded,
            // It waits for nothing, and what it looks for is there.
            Poll::Ready(Err(_)) | Poll::Pending => self.0.clone(),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Messages {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        Self::of(&parts.extensions)
    }
}
