//! The rejection of an extractor, as an answer.

use axum::response::{IntoResponse, Response};

/// The answer of a step before the handler that failed. In a box, so that a `Result` stays small.
pub type Rejected = Box<Response>;

/// Turns the rejection of an extractor into the answer.
#[allow(clippy::unnecessary_box_returns, reason = "see `Rejected`")]
pub(crate) fn rejected(rejection: impl IntoResponse) -> Rejected {
    Box::new(rejection.into_response())
}
