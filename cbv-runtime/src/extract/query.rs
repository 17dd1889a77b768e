//! Query parameters as fields of a view.

use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::extract::rejected::{Rejected, rejected};

/// All `#[view(query)]` fields of a view at once; 400 when one is missing or does not parse.
pub fn query<T: DeserializeOwned>(parts: &Parts) -> Result<T, Rejected> {
    let pairs = parts.uri.query().unwrap_or_default().as_bytes();
    let pairs = serde_html_form::Deserializer::from_bytes(pairs);
    serde_path_to_error::deserialize(pairs).map_err(|error| {
        rejected((StatusCode::BAD_REQUEST, format!("Failed to read the query string: {error}")))
    })
}
