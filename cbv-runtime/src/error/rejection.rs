//! The rejections of axum's extractors keep their status.

use std::error::Error;

use axum::extract::rejection::{
    BytesRejection, FormRejection, JsonRejection, PathRejection, QueryRejection,
    RawPathParamsRejection, StringRejection,
};
use axum::http::StatusCode;

/// A handler that takes `Result<Json<T>, JsonRejection>` may use `?`: what the client has done
/// wrong is not the server's error.
pub(super) fn status(cause: &(dyn Error + 'static)) -> Option<StatusCode> {
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
