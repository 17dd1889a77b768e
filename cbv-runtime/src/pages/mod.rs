//! What a client is shown that gets no other answer: small pages, one for each status.

use std::borrow::Cow;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// The page of a status.
pub(crate) fn page(status: StatusCode) -> Response {
    status.into_response()
}

/// The page of a status, with what may be said about it.
pub(crate) fn page_saying(status: StatusCode, message: Cow<'static, str>) -> Response {
    (status, message.into_owned()).into_response()
}
