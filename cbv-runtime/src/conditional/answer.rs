//! The answers to conditions that do not hold.

use axum::body::Body;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::validators::Validators;
use super::variant::Variant;
use crate::error::Error;
use crate::view::head::Withheld;

/// 304: the client has this version (RFC 9110, 15.4.5). It has no body, nor a length: that would be the one of the
/// answer that it stands for.
pub(super) fn not_modified(validators: &Validators, variant: Variant) -> Response {
    let mut answer = Response::new(Body::new(Withheld));
    *answer.status_mut() = StatusCode::NOT_MODIFIED;
    validators.write(variant, answer.headers_mut());
    variant.vary(answer.headers_mut());
    answer
}

/// 412: this is another version (RFC 9110, 15.5.13).
pub(super) fn precondition_failed() -> Response {
    changed_meanwhile().into_response()
}

/// The same, as an error.
pub(crate) fn changed_meanwhile() -> Error {
    Error::new(StatusCode::PRECONDITION_FAILED, "the version is not the one that the request means")
}
