//! Entity tags.

use std::error::Error as StdError;
use std::fmt;
use std::str::FromStr;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What an entity tag cannot have (RFC 9110, 8.8.3): control characters, the space and the quote. `%` is encoded as
/// well, so that no two texts become one tag; and so is all that is not ASCII.
const NOT_IN_A_TAG: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'%');

/// An entity tag: the version of what a view shows (RFC 9110, 8.8.3).
///
/// ```
/// use cbv::conditional::ETag;
///
/// assert_eq!(ETag::strong("3-211").to_string(), r#""3-211""#);
/// assert_eq!(ETag::weak("3-211").to_string(), r#"W/"3-211""#);
/// ```
///
/// The text is written without quotes. What cannot stand in a tag is percent-encoded, so that every text gives a valid
/// one:
///
/// ```
/// # use cbv::conditional::ETag;
/// assert_eq!(ETag::strong("3 \"ü\"").to_string(), r#""3%20%22%C3%BC%22""#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ETag {
    is_weak: bool,
    opaque: Box<str>,
}

impl ETag {
    /// A tag that changes whenever a byte of the answer does.
    #[must_use]
    pub fn strong(text: impl AsRef<str>) -> Self {
        Self { is_weak: false, opaque: encoded(text.as_ref()) }
    }

    /// A tag that may stay where what changes means nothing: the time of day in a footer. `If-Match` never has it.
    #[must_use]
    pub fn weak(text: impl AsRef<str>) -> Self {
        Self { is_weak: true, opaque: encoded(text.as_ref()) }
    }

    /// Whether it is weak.
    #[must_use]
    pub fn is_weak(&self) -> bool {
        self.is_weak
    }

    /// The same version, and both strong (RFC 9110, 8.8.3.2).
    ///
    /// ```
    /// use cbv::conditional::ETag;
    ///
    /// assert!(ETag::strong("1").matches_strongly(&ETag::strong("1")));
    /// assert!(!ETag::weak("1").matches_strongly(&ETag::weak("1")));
    /// ```
    #[must_use]
    pub fn matches_strongly(&self, other: &Self) -> bool {
        !self.is_weak && !other.is_weak && self.opaque == other.opaque
    }

    /// The same version, whether they are weak or not (RFC 9110, 8.8.3.2).
    ///
    /// ```
    /// use cbv::conditional::ETag;
    ///
    /// assert!(ETag::weak("1").matches_weakly(&ETag::strong("1")));
    /// ```
    #[must_use]
    pub fn matches_weakly(&self, other: &Self) -> bool {
        self.opaque == other.opaque
    }

    /// The tag of a variant of the same version.
    pub(super) fn with_suffix(&self, suffix: &str) -> Self {
        Self { is_weak: self.is_weak, opaque: format!("{}{suffix}", self.opaque).into() }
    }

    /// What a client has sent, between its quotes.
    pub(super) fn received(is_weak: bool, opaque: &str) -> Self {
        Self { is_weak, opaque: opaque.into() }
    }
}

fn encoded(text: &str) -> Box<str> {
    utf8_percent_encode(text, NOT_IN_A_TAG).to_string().into()
}

/// As it stands in `ETag`.
impl fmt::Display for ETag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weak = if self.is_weak { "W/" } else { "" };
        write!(f, "{weak}\"{}\"", self.opaque)
    }
}

/// A text that is no entity tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidETag;

impl fmt::Display for InvalidETag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entity tag stands in quotes, as `\"1\"` or `W/\"1\"`")
    }
}

impl StdError for InvalidETag {}

/// A tag as a client has received it, with its quotes.
///
/// ```
/// use cbv::conditional::ETag;
///
/// assert_eq!("W/\"3-211\"".parse(), Ok(ETag::weak("3-211")));
/// assert!("3-211".parse::<ETag>().is_err());
/// ```
impl FromStr for ETag {
    type Err = InvalidETag;

    fn from_str(text: &str) -> Result<Self, InvalidETag> {
        let mut tags = super::tags::members(text.as_bytes());
        match (tags.next(), tags.next()) {
            (Some(Some(tag)), None) => Ok(tag),
            _ => Err(InvalidETag),
        }
    }
}
