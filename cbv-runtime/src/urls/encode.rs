//! From values to the text of a URL's path, and back.

use std::borrow::Cow;
use std::fmt::Write;

use cbv_syntax::SEGMENT;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Stands for a value that no URL can lead to. No text is encoded like this, and no pattern takes
/// it.
pub(super) const IMPOSSIBLE: &str = "%FF";

/// What means nothing in any part of a URL (RFC 3986, 2.3) stays as it is: a value can be no more
/// than a text.
pub(crate) const UNRESERVED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Whether a URL leads back to the value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoded {
    Whole,
    /// An empty segment is none, and clients resolve `.` and `..` before they send a path
    /// (RFC 3986, 5.2.4), encoded or not. Where they would stand is a text that is a 404.
    Impossible,
}

/// Adds a value as one segment.
pub(crate) fn push_segment(url: &mut String, value: &str) -> Encoded {
    if matches!(value, "" | "." | "..") {
        url.push_str(IMPOSSIBLE);
        return Encoded::Impossible;
    }
    let _ = write!(url, "{}", utf8_percent_encode(value, SEGMENT));
    Encoded::Whole
}

/// Adds a value that may have slashes.
pub(crate) fn push_tail(url: &mut String, value: &str) -> Encoded {
    let resolved = |segment| matches!(segment, "." | "..");
    if value.is_empty() || value.split('/').any(resolved) {
        url.push_str(IMPOSSIBLE);
        return Encoded::Impossible;
    }
    push_path(url, value);
    Encoded::Whole
}

/// Adds a path below a folder, whose slashes stay.
pub(crate) fn push_path(url: &mut String, path: &str) {
    for (at, segment) in path.split('/').enumerate() {
        if at > 0 {
            url.push('/');
        }
        let _ = write!(url, "{}", utf8_percent_encode(segment, SEGMENT));
    }
}

/// A URL that starts with two slashes would name a host. Browsers read a backslash as a slash.
pub(crate) fn without_leading_slashes(mut url: String) -> String {
    if url.contains('\\') {
        url = url.replace('\\', "%5C");
    }
    if url.starts_with("//") {
        url.replace_range(1..2, "%2F");
    }
    url
}

/// The text behind the percent signs; `None` when it is not UTF-8.
pub(super) fn decoded(text: &str) -> Option<Cow<'_, str>> {
    percent_decode_str(text).decode_utf8().ok()
}
