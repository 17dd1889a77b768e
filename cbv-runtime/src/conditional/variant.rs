//! The variants of what a view shows.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT;

use super::vary;

/// Which of its answers a view gives to GET: its page, a part of that, or JSON. Each has a tag of its own, and caches
/// know what it depends on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Variant {
    /// What follows the tag of the version.
    suffix: Option<&'static str>,
    /// The headers of the request that decide.
    by_part: bool,
    by_accept: bool,
}

/// What stands behind the tag of a part of a page.
const PARTIAL: &str = "-partial";
/// What stands behind the tag of JSON.
const JSON: &str = "-json";

impl Variant {
    /// What stands behind the tags of all variants of a version.
    pub(super) const SUFFIXES: [Option<&'static str>; 3] = [None, Some(PARTIAL), Some(JSON)];

    /// The page of a view.
    pub(crate) const PAGE: Self = Self { suffix: None, by_part: false, by_accept: false };

    /// The page of a view that has a part for HTMX, or that part.
    #[cfg(feature = "templates")]
    pub(crate) fn of_page_with_part(is_partial: bool) -> Self {
        Self { suffix: is_partial.then_some(PARTIAL), by_part: true, by_accept: false }
    }

    /// The same view answers with JSON as well, and does now.
    #[cfg(feature = "templates")]
    pub(crate) fn or_json(self, is_json: bool) -> Self {
        let suffix = if is_json { Some(JSON) } else { self.suffix };
        Self { suffix, by_accept: true, ..self }
    }

    pub(super) fn suffix(self) -> Option<&'static str> {
        self.suffix
    }

    /// What an answer without a body says that the one with it would have said.
    pub(super) fn vary(self, headers: &mut HeaderMap) {
        if self.by_part {
            vary::add(headers, PARTS);
        }
        if self.by_accept {
            vary::add(headers, ACCEPT.as_str());
        }
    }
}

/// The headers of HTMX that are looked at.
pub(crate) const PARTS: &str = "HX-Request, HX-Boosted, HX-History-Restore-Request";
