//! `Content-Disposition` of an answer.

use std::fmt::Write;

use axum::http::HeaderValue;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::forms::data::upload::cleaned;

/// The characters of RFC 5987, `attr-char`.
const ATTRIBUTE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// The value of a `Content-Disposition`, for an answer that is a file: Django's `content_disposition_header`.
///
/// The name may come from a client: folders, line breaks and other control characters are taken out, quotes cannot end it.
///
/// ```
/// use axum::http::header::CONTENT_DISPOSITION;
/// use cbv::forms::content_disposition;
///
/// let header = (CONTENT_DISPOSITION, content_disposition(true, "naïve \"plan\".pdf"));
/// assert_eq!(
///     header.1.to_str()?,
///     "attachment; filename=\"na_ve _plan_.pdf\"; filename*=UTF-8''na%C3%AFve%20%22plan%22.pdf"
/// );
/// assert_eq!(content_disposition(false, "../plan.pdf"), "inline; filename=\"plan.pdf\"");
/// # Ok::<(), axum::http::header::ToStrError>(())
/// ```
#[must_use]
pub fn content_disposition(as_attachment: bool, file_name: &str) -> HeaderValue {
    let name = cleaned(file_name);
    let kind = if as_attachment { "attachment" } else { "inline" };
    if name.is_empty() {
        return HeaderValue::from_static(kind);
    }
    let is_plain = |c: char| matches!(c, ' '..='~') && !matches!(c, '"' | '\\' | '%');
    let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let mut value = format!("{kind}; filename=\"{plain}\"");
    if plain != name {
        let _ = write!(value, "; filename*=UTF-8''{}", utf8_percent_encode(&name, ATTRIBUTE));
    }
    HeaderValue::try_from(value).unwrap_or(HeaderValue::from_static(kind))
}
