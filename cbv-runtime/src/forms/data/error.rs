//! What is wrong with what was posted.

use std::borrow::Cow;
use std::error::Error as StdError;

use axum::http::StatusCode;

use crate::error::{Error, is_too_long};

/// 400.
pub(super) fn malformed(message: impl Into<Cow<'static, str>>) -> Error {
    Error::bad_request(message)
}

/// 413, with the limit, and where it is set.
pub(super) fn too_large(what: &str, limit: impl std::fmt::Display, setter: &str) -> Error {
    let message = format!("{what}: at most {limit}, set by `FormLimits::{setter}`");
    Error::new(StatusCode::PAYLOAD_TOO_LARGE, message)
}

/// 415.
pub(super) fn unsupported(what: &str) -> Error {
    let message = format!(
        "{what} is no form: send `application/x-www-form-urlencoded` or `multipart/form-data`, in UTF-8"
    );
    Error::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, message)
}

/// A body that broke off, or that a layer has found too long.
pub(super) fn unreadable(cause: impl StdError + Send + Sync + 'static) -> Error {
    if is_too_long(&cause) {
        return Error::from(cause);
    }
    malformed("the body of the request broke off").with_source(cause)
}

/// What a client sent, for a message: short, and on one line.
pub(super) fn shown(text: &[u8]) -> String {
    const LONGEST: usize = 40;
    let start = String::from_utf8_lossy(&text[..text.len().min(4 * LONGEST)]);
    let mut shown: String = start.chars().take(LONGEST).flat_map(char::escape_debug).collect();
    if shown.len() < text.len() && start.chars().count() > LONGEST {
        shown.push('…');
    }
    shown
}
