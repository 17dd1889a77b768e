//! A form as the argument of a handler.

use axum::extract::{FromRequest, Request};

use super::limits::FormLimits;
use super::{FormData, read};
use crate::error::Error;

impl<S: Sync> FromRequest<S> for FormData {
    type Rejection = Error;

    async fn from_request(request: Request, _: &S) -> Result<Self, Error> {
        let (parts, body) = request.into_parts();
        read(&parts, body, FormLimits::of(&parts)).await
    }
}
