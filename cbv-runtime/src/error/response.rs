//! The answer to an error.

use axum::response::{IntoResponse, Response};

use super::Error;
use crate::error_pages::{Report, answer_of};

/// The error is logged once the request is known, or when nobody asks for it.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        answer_of(Report::new(self))
    }
}
