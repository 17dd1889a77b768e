//! Error pages as problems (RFC 9457).

use axum::http::StatusCode;
use serde::Serialize;

use super::html::name;

/// `about:blank` says that the title is all there is to know of the type (RFC 9457, 4.2.1).
#[derive(Serialize)]
struct Problem<'a> {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'a str>,
}

pub(super) fn body(status: StatusCode, detail: Option<&str>) -> String {
    let problem =
        Problem { r#type: "about:blank", title: name(status), status: status.as_u16(), detail };
    // Texts and a number: there is nothing that could fail.
    serde_json::to_string(&problem).unwrap_or_default()
}
