//! The answer to an error.

use axum::response::{IntoResponse, Response};

use super::Error;
use crate::{error_pages, log};

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = self.status();
        if status.is_server_error() {
            log::server_error(status, &self);
            return error_pages::error_page(status);
        }
        log::client_error(status, &self);
        error_pages::error_page_with_message(status, self.to_string().into())
    }
}
