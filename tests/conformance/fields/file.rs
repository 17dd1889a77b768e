//! What `fields.json` holds.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use cbv::forms::FormData;
use serde::Deserialize;
use serde_json::Value as Json;

/// A field as Django has it, and what it made of inputs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Definition {
    pub(crate) django: String,
    pub(crate) label: String,
    pub(crate) help_text: String,
    pub(crate) unbound: Vec<Part>,
    pub(crate) cases: Vec<Case>,
}

/// An input, with what is valid or what is wrong.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) input: Input,
    #[serde(default, deserialize_with = "there")]
    pub(crate) value: Option<Json>,
    pub(crate) errors: Option<Vec<(String, String)>>,
    pub(crate) bound: Vec<Part>,
}

impl Case {
    /// The errors of other kinds.
    pub(crate) fn errors_but(&self, code: &str) -> Vec<&(String, String)> {
        self.errors.iter().flatten().filter(|(kind, _)| kind != code).collect()
    }
}

/// A value that is `null` is one.
fn there<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Json>, D::Error> {
    Json::deserialize(deserializer).map(Some)
}

/// What was posted: nothing, a text, or several under the same name.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Input {
    Nothing(()),
    Text(String),
    Texts(Vec<String>),
}

impl Input {
    pub(crate) fn texts(&self) -> &[String] {
        match self {
            Self::Nothing(()) => &[],
            Self::Text(text) => std::slice::from_ref(text),
            Self::Texts(texts) => texts,
        }
    }

    pub(crate) fn data(&self) -> FormData {
        self.texts().iter().map(|text| ("field", text.as_str())).collect()
    }
}

/// A tag with its attributes, or a text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub(crate) enum Part {
    Tag { tag: String, attrs: BTreeMap<String, String> },
    Text { text: String },
}

pub(crate) fn read(path: &Path) -> Result<BTreeMap<String, Definition>, Box<dyn Error>> {
    Ok(serde_json::from_str(&std::fs::read_to_string(path)?)?)
}
