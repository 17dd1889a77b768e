//! The status of errors that have one: rejections of axum's extractors, a database that is down, an
//! object that does not exist.

use std::error::Error;

use axum::extract::rejection::{
    BytesRejection, FormRejection, JsonRejection, PathRejection, QueryRejection,
    RawPathParamsRejection, StringRejection,
};
use axum::http::StatusCode;
use http_body_util::LengthLimitError;

use super::chain;
use crate::extract::rejected::is_axums;
use crate::query_set::{DatabaseError, DoesNotExist};

/// A handler that takes `Result<Json<T>, JsonRejection>` may use `?`: what the client has done
/// wrong is not the server's error.
pub(super) fn status<E: Error + 'static>(cause: &E) -> Option<StatusCode> {
    let too_long = || is_too_long(cause).then_some(StatusCode::PAYLOAD_TOO_LARGE);
    known(cause).or_else(too_long).or_else(|| {
        // Of a broken upload, or an extractor of `axum-extra`: the client's.
        is_axums::<E>().then_some(StatusCode::BAD_REQUEST)
    })
}

/// A body over its limit, however it was read.
pub(crate) fn is_too_long(cause: &(dyn Error + 'static)) -> bool {
    let is_over = |cause: &(dyn Error + 'static)| cause.is::<LengthLimitError>();
    chain::of(Some(cause)).any(is_over)
}

fn known(cause: &(dyn Error + 'static)) -> Option<StatusCode> {
    if let Some(error) = cause.downcast_ref::<DatabaseError>() {
        return error.is_unavailable().then_some(StatusCode::SERVICE_UNAVAILABLE);
    }
    if cause.is::<DoesNotExist>() {
        return Some(StatusCode::NOT_FOUND);
    }
    #[cfg(feature = "forms")]
    if cause.is::<crate::forms::FormErrors>() || cause.is::<crate::forms::ValidationError>() {
        return Some(StatusCode::UNPROCESSABLE_ENTITY);
    }
    #[cfg(feature = "sea-orm")]
    if let Some(error) = cause.downcast_ref::<sea_orm::DbErr>() {
        return crate::query_set::is_down(error).then_some(StatusCode::SERVICE_UNAVAILABLE);
    }
    macro_rules! first {
        ($($rejection:ty),* $(,)?) => {
            None$(.or_else(|| cause.downcast_ref::<$rejection>().map(<$rejection>::status)))*
        };
    }
    first![
        JsonRejection,
        FormRejection,
        QueryRejection,
        PathRejection,
        RawPathParamsRejection,
        BytesRejection,
        StringRejection,
    ]
}
