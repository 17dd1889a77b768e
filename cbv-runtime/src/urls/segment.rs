//! The segments of a pattern, and captures among them.

use super::encode::decoded;
use crate::extract::converter::{Converter, Kind};

/// A segment: what stands between two slashes.
#[derive(Clone, Copy)]
pub enum Segment {
    /// A text, percent-encoded.
    Literal(&'static str),
    /// `{name: Type}`
    Capture(Capture),
    /// `{*name}`: all that remains, slashes included.
    Tail(Capture),
}

/// A part of the path that a view is given.
#[derive(Clone, Copy)]
pub struct Capture {
    /// Its name.
    pub name: &'static str,
    /// The type as it is written in the pattern.
    pub type_name: &'static str,
    /// Which texts are values of the type, if that is known.
    pub kind: Kind,
    /// The whole name of the type.
    pub ty: fn() -> &'static str,
    /// Whether a text is one.
    pub accepts: fn(&str) -> bool,
    /// The canonical text of a value: `42` for `0042`.
    pub canonical: fn(&str) -> Option<String>,
}

impl Capture {
    /// A capture of type `T`.
    #[must_use]
    pub const fn new<T: Converter>(name: &'static str, type_name: &'static str) -> Self {
        Self {
            name,
            type_name,
            kind: T::__CBV_KIND,
            ty: super::view_captures::type_name::<T>,
            accepts: |text| T::from_url(text).is_some(),
            canonical: |text| T::from_url(text).map(|value| value.to_url().into_owned()),
        }
    }

    /// Whether every text is a value.
    pub(super) fn accepts_all(&self) -> bool {
        self.kind == Kind::Text
    }
}

impl Segment {
    /// The capture, where it is one.
    #[must_use]
    pub const fn capture(&self) -> Option<&Capture> {
        match self {
            Self::Literal(_) => None,
            Self::Capture(capture) | Self::Tail(capture) => Some(capture),
        }
    }
}

impl std::fmt::Display for Segment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Literal(text) => f.write_str(&decoded(text).unwrap_or_default()),
            Self::Capture(capture) if capture.type_name == "String" => {
                write!(f, "{{{}}}", capture.name)
            }
            Self::Capture(capture) => write!(f, "{{{}: {}}}", capture.name, capture.type_name),
            Self::Tail(capture) => write!(f, "{{*{}}}", capture.name),
        }
    }
}
