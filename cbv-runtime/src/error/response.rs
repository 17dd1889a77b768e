//! The answer to an error.

use axum::response::{IntoResponse, Response};

use super::Error;
use crate::{error_pages, log};

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = self.status();
        if status.is_server_error() {
            log::server_error(status, &self);
            return error_pages::page(status);
        }
        log::client_error(status, &self);
        error_pages::page_saying(status, self.to_string().into())
    }
}
