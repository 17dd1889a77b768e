//! What tells one version of something from another.

use axum::http::HeaderMap;
use axum::http::HeaderValue;
use axum::http::header::{ETAG, Entry, HeaderName, LAST_MODIFIED};

use super::etag::ETag;
use super::last_modified::LastModified;
use super::variant::Variant;

/// What tells one version of something from another: its tag and its date, where there are any.
///
/// ```
/// use cbv::conditional::{ETag, Validators};
///
/// let validators = Validators::new(Some(ETag::strong("7")), None);
/// assert_eq!(validators.etag(), Some(&ETag::strong("7")));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    etag: Option<ETag>,
    last_modified: Option<LastModified>,
}

impl Validators {
    /// These.
    #[must_use]
    pub fn new(etag: Option<ETag>, last_modified: Option<LastModified>) -> Self {
        Self { etag, last_modified }
    }

    /// The tag.
    #[must_use]
    pub fn etag(&self) -> Option<&ETag> {
        self.etag.as_ref()
    }

    /// The date.
    #[must_use]
    pub fn last_modified(&self) -> Option<LastModified> {
        self.last_modified
    }

    /// Whether there is neither.
    pub(crate) fn is_none(&self) -> bool {
        self.etag.is_none() && self.last_modified.is_none()
    }

    /// The tag of a variant.
    pub(super) fn etag_of(&self, suffix: Option<&str>) -> Option<ETag> {
        let etag = self.etag.as_ref()?;
        Some(suffix.map_or_else(|| etag.clone(), |suffix| etag.with_suffix(suffix)))
    }

    /// Writes them into an answer that does not say its own.
    pub(super) fn write(&self, variant: Variant, headers: &mut HeaderMap) {
        let etag = self.etag_of(variant.suffix());
        insert(headers, ETAG, etag.and_then(|etag| HeaderValue::try_from(etag.to_string()).ok()));
        insert(headers, LAST_MODIFIED, self.last_modified.and_then(LastModified::value));
    }
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: Option<HeaderValue>) {
    if let (Some(value), Entry::Vacant(vacant)) = (value, headers.entry(name)) {
        vacant.insert(value);
    }
}
