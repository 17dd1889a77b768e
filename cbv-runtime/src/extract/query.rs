//! Query parameters as fields of a view.

use axum::http::Uri;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::extract::rejected::{Rejected, rejected};

/// The most parameters of a query: Django's `DATA_UPLOAD_MAX_NUMBER_FIELDS`.
const MOST_PARAMETERS: usize = 1_000;

/// 400 for a query with more parameters than anybody writes by hand.
pub(crate) fn check_number(uri: &Uri) -> Result<(), Error> {
    let separators = |query: &str| query.bytes().filter(|byte| *byte == b'&').count();
    if uri.query().map_or(0, separators) >= MOST_PARAMETERS {
        return Err(Error::bad_request("the query has more than 1,000 parameters"));
    }
    Ok(())
}

/// All `#[view(query)]` fields of a view at once; 400 when one is missing or does not parse.
///
/// So are too many parameters, whatever they are called.
pub fn query<T: DeserializeOwned>(parts: &Parts) -> Result<T, Rejected> {
    check_number(&parts.uri).map_err(rejected)?;
    let pairs = parts.uri.query().unwrap_or_default().as_bytes();
    let pairs = serde_html_form::Deserializer::from_bytes(pairs);
    serde_path_to_error::deserialize(pairs).map_err(|error| {
        rejected(Error::bad_request(format!("Failed to read the query string: {error}")))
    })
}
