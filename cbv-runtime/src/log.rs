//! Log messages, with the feature `tracing`; without it nothing is logged.

use std::any::Any;
#[cfg(feature = "tracing")]
use std::fmt::{self, Write};

use axum::http::{Method, StatusCode, Uri};

use crate::error::Error;
use crate::error_pages::Place;

/// Django logs `Method Not Allowed (GET): /path` as a warning; the path
/// is percent-encoded.
#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
pub(crate) fn method_not_allowed(method: &Method, uri: &Uri) {
    #[cfg(feature = "tracing")]
    tracing::warn!(target: "cbv::request", "Method Not Allowed ({method}): {}", uri.path());
}

#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
pub(crate) fn error(message: &str) {
    #[cfg(feature = "tracing")]
    tracing::error!(target: "cbv::request", "{message}");
}

#[cold]
pub(crate) fn panicked(who: &str, panic: &(dyn Any + Send)) {
    error(&text_of_panic(who, panic));
}

/// `a handler panicked: out of paper`
#[cold]
pub(crate) fn text_of_panic(who: &str, panic: &(dyn Any + Send)) -> String {
    let message = panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("of unknown cause");
    format!("{who} panicked: {message}")
}

/// An error at a level, with the request in fields: `method`, `path`, `view`.
#[cfg(feature = "tracing")]
macro_rules! request {
    ($level:ident, $place:expr, $($message:tt)*) => {{
        let place: Option<&Place> = $place;
        tracing::$level!(
            target: "cbv::request",
            method = place.map(|place| place.method.as_str()),
            path = place.map(Place::path),
            view = place.and_then(|place| place.view),
            $($message)*
        );
    }};
}

/// An error of the server, with all its causes.
#[cold]
#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
pub(crate) fn server_error(status: StatusCode, error: &Error, place: Option<&Place>) {
    #[cfg(feature = "tracing")]
    request!(error, place, "{}: {}", name(status), one_line(error));
}

/// An error of the client; a warning, as in Django.
#[cold]
#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
pub(crate) fn client_error(status: StatusCode, error: &Error, place: Option<&Place>) {
    #[cfg(feature = "tracing")]
    request!(warn, place, "{}: {}", name(status), one_line(error));
}

/// A panic, whose text says who has panicked.
#[cold]
#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
pub(crate) fn panic(error: &Error, place: Option<&Place>) {
    #[cfg(feature = "tracing")]
    request!(error, place, "{}", one_line(error));
}

#[cfg(feature = "tracing")]
fn name(status: StatusCode) -> &'static str {
    status.canonical_reason().unwrap_or("Error")
}

/// Parts of the text may come from the request: control characters are escaped, so that these
/// cannot add lines or colours.
#[cfg(feature = "tracing")]
fn one_line(error: &Error) -> String {
    let mut line = OneLine(String::new());
    // A string takes all; a `Display` that fails has written what it could.
    let _ = write!(line, "{error:#}");
    line.0
}

#[cfg(feature = "tracing")]
struct OneLine(String);

#[cfg(feature = "tracing")]
impl Write for OneLine {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for c in text.chars() {
            if c.is_control() {
                self.0.extend(c.escape_default());
            } else {
                self.0.push(c);
            }
        }
        Ok(())
    }
}
