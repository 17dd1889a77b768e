//! Why a name cannot be reversed.

use std::fmt;

/// A name that no pattern has, or captures that it does not take: Django's `NoReverseMatch`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoReverseMatch {
    name: String,
    reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reason {
    /// The name that may have been meant.
    Unknown(Option<String>),
    /// The pattern, and what is wrong.
    Captures(String, String),
}

impl NoReverseMatch {
    pub(super) fn new(name: &str, reason: Reason) -> Self {
        Self { name: name.to_owned(), reason }
    }
}

impl fmt::Display for NoReverseMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, reason } = self;
        match reason {
            Reason::Unknown(None) => write!(f, "no pattern has the name `{name}`"),
            Reason::Unknown(Some(meant)) => {
                write!(f, "no pattern has the name `{name}`; did you mean `{meant}`?")
            }
            Reason::Captures(pattern, reason) => {
                write!(f, "`{name}` (`{pattern}`) cannot be reversed: {reason}")
            }
        }
    }
}

impl std::error::Error for NoReverseMatch {}

/// The known name that a misspelled one may stand for.
pub(super) fn closest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    known
        .map(|known| (strsim::damerau_levenshtein(name, known), known))
        .min()
        .filter(|(distance, known)| *distance <= 1 + known.len() / 4)
        .map(|(_, known)| known.to_owned())
}
