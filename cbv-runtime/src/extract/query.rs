//! Query parameters as fields of a view.

use axum::http::Uri;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::extract::rejected::{Rejected, rejected};

/// The most parameters of a query: Django's `DATA_UPLOAD_MAX_NUMBER_FIELDS`.
const MOST_PARAMETERS: usize = 1_000;

/// 400 for a query with more parameters than anybody writes by hand.
#[inline]
pub(crate) fn check_number(uri: &Uri) -> Result<(), Error> {
    uri.query().map_or(Ok(()), check_number_of)
}

/// The same for a text.
pub(crate) fn check_number_of(query: &str) -> Result<(), Error> {
    if query.bytes().filter(|byte| *byte == b'&').count() >= MOST_PARAMETERS {
        return Err(Error::bad_request("the query has more than 1,000 parameters"));
    }
    Ok(())
}

/// All `#[view(query)]` fields of a view at once; 400 when one is missing or does not parse.
///
/// So are too many parameters, whatever they are called.
/// Of one of the `single` parameters that is repeated, the last counts, as in Django.
pub fn query<T: DeserializeOwned>(parts: &Parts, single: &[&str]) -> Result<T, Rejected> {
    check_number(&parts.uri).map_err(rejected)?;
    let query = parts.uri.query().unwrap_or_default();
    let read = read(query).or_else(|error| match last_of_each(query, single) {
        Some(query) => read(&query),
        None => Err(error),
    });
    read.map_err(|error| {
        rejected(Error::bad_request(format!("Failed to read the query string: {error}")))
    })
}

fn read<T: DeserializeOwned>(
    query: &str,
) -> Result<T, serde_path_to_error::Error<serde_html_form::de::Error>> {
    serde_path_to_error::deserialize(serde_html_form::Deserializer::from_bytes(query.as_bytes()))
}

/// The query without the parameters that are given once more after them; `None` where there are none.
fn last_of_each(query: &str, single: &[&str]) -> Option<String> {
    let name = |pair: &str| {
        let name = pair.split('=').next().unwrap_or_default().replace('+', " ");
        percent_encoding::percent_decode_str(&name).decode_utf8_lossy().into_owned()
    };
    let mut seen: Vec<String> = Vec::new();
    let mut kept: Vec<&str> = Vec::new();
    let mut is_repeated = false;
    for pair in query.rsplit('&') {
        let name = name(pair);
        if single.contains(&name.as_str()) {
            if seen.contains(&name) {
                is_repeated = true;
                continue;
            }
            seen.push(name);
        }
        kept.push(pair);
    }
    kept.reverse();
    is_repeated.then(|| kept.join("&"))
}
