//! The status of errors that have one: rejections of axum's extractors, a database that is down, an
//! object that does not exist.

use std::error::Error;

use axum::extract::rejection::{
    BytesRejection, FormRejection, JsonRejection, PathRejection, QueryRejection,
    RawPathParamsRejection, StringRejection,
};
use axum::http::StatusCode;

use crate::query_set::{DatabaseError, DoesNotExist};

/// A handler that takes `Result<Json<T>, JsonRejection>` may use `?`: what the client has done
/// wrong is not the server's error.
pub(super) fn status(cause: &(dyn Error + 'static)) -> Option<StatusCode> {
    if let Some(error) = cause.downcast_ref::<DatabaseError>() {
        return error.is_unavailable().then_some(StatusCode::SERVICE_UNAVAILABLE);
    }
    if cause.is::<DoesNotExist>() {
        return Some(StatusCode::NOT_FOUND);
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
