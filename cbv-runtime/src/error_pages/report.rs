//! An error on its way to the client.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

#[cfg(feature = "testing")]
use axum::http::Request;
use axum::http::uri::PathAndQuery;
use axum::http::{Method, StatusCode};

use crate::error::Error;
use crate::log;

/// An error, as an extension of its answer. Whoever knows the request first logs it, with the
/// request. An answer that nobody looks at logs its error when it is dropped.
#[derive(Clone)]
pub(crate) struct Report(Arc<Inner>);

struct Inner {
    error: Error,
    /// Of a 4xx: what the client may be told.
    message: Option<String>,
    is_panic: bool,
    is_logged: AtomicBool,
    place: OnceLock<Place>,
}

/// Where an error has happened.
pub struct Place {
    pub(crate) method: Method,
    /// As the client has sent it.
    pub(crate) path: Option<PathAndQuery>,
    /// The type of the view.
    pub(crate) view: Option<&'static str>,
    /// The pattern of the route; in debug builds alone.
    pub(crate) route: Option<String>,
}

impl Place {
    /// Of a request of which no more is known.
    #[cfg(feature = "testing")]
    pub(crate) fn of_request<B>(request: &Request<B>) -> Self {
        let (method, path) = (request.method().clone(), request.uri().path_and_query().cloned());
        Self { method, path, view: None, route: None }
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn path(&self) -> &str {
        self.path.as_ref().map_or("/", PathAndQuery::path)
    }

    pub(crate) fn full_path(&self) -> &str {
        self.path.as_ref().map_or("/", PathAndQuery::as_str)
    }
}

impl Report {
    pub(crate) fn new(error: Error) -> Self {
        Self::of(error, false)
    }

    /// Of a panic, whose message says who has panicked.
    pub(crate) fn of_panic(message: String) -> Self {
        Self::of(Error::server_error(message), true)
    }

    fn of(error: Error, is_panic: bool) -> Self {
        let message = error.status().is_client_error().then(|| error.to_string());
        let (is_logged, place) = (AtomicBool::new(false), OnceLock::new());
        Self(Arc::new(Inner { error, message, is_panic, is_logged, place }))
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.0.error.status()
    }

    pub(crate) fn error(&self) -> &Error {
        &self.0.error
    }

    /// Of a 4xx: what the client may be told.
    pub(crate) fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    pub(crate) fn place(&self) -> Option<&Place> {
        self.0.place.get()
    }

    /// Logs the error with its place, unless that is done.
    pub(crate) fn happened(&self, place: impl FnOnce() -> Place) {
        self.0.log(Some(self.0.place.get_or_init(place)));
    }
}

impl Inner {
    fn log(&self, place: Option<&Place>) {
        if self.is_logged.swap(true, Ordering::Relaxed) {
            return;
        }
        let status = self.error.status();
        if self.is_panic {
            log::panic(&self.error, place);
        } else if status.is_server_error() {
            log::server_error(status, &self.error, place);
        } else {
            log::client_error(status, &self.error, place);
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.log(None);
    }
}

impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.error(), f)
    }
}

/// What a failed test prints.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place() {
            write!(f, "{} {}", place.method, place.full_path())?;
            if let Some(view) = place.view {
                write!(f, " ({view})")?;
            }
            f.write_str(": ")?;
        }
        write!(f, "{:?}", self.error())?;
        #[cfg(feature = "templates")]
        if let Some(excerpt) = crate::templates::Excerpt::of(self.error()) {
            write!(f, "\n{excerpt}")?;
        }
        Ok(())
    }
}
