//! What `cases.json` holds.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use serde::Deserialize;

/// Requests in order, with the answers that Django gave.
#[derive(Debug, Deserialize)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) area: String,
    /// Who asks: the header `X-User` of every step.
    pub(crate) user: Option<String>,
    pub(crate) steps: Vec<Step>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Step {
    pub(crate) method: String,
    pub(crate) path: String,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) form: Option<BTreeMap<String, Values>>,
    pub(crate) expect: Expected,
}

/// The values of one field of a form.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Values {
    One(String),
    Many(Vec<String>),
}

impl Values {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Many(values) => values,
        }
        .iter()
        .map(String::as_str)
    }
}

/// An expectation that is not understood is no case that passes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    pub(crate) status: u16,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Option<String>,
    pub(crate) content_type: Option<String>,
}

pub(crate) fn read(path: &Path) -> Result<Vec<Case>, Box<dyn Error>> {
    Ok(serde_json::from_str(&std::fs::read_to_string(path)?)?)
}
