//! From a request to what it posts.

use std::future::poll_fn;
use std::pin::Pin;

use axum::body::{Body, HttpBody};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use bytes::Bytes;

use super::error::{malformed, unreadable, unsupported};
use super::limits::FormLimits;
use super::multipart::parameters::{Parameters, kind};
use super::{FormData, multipart, urlencoded};
use crate::error::Error;

/// Reads a form, of POST, PUT, PATCH and DELETE alike.
pub(crate) async fn read(
    parts: &Parts,
    body: Body,
    limits: &FormLimits,
) -> Result<FormData, Error> {
    if body.is_end_stream() {
        return Ok(FormData::new());
    }
    match Encoding::of(&parts.headers)? {
        None => Ok(FormData::new()),
        Some(Encoding::Urlencoded) => urlencoded::read(body, limits).await,
        Some(Encoding::Multipart { boundary }) => multipart::read(body, boundary, limits).await,
    }
}

/// How a form is written.
enum Encoding {
    Urlencoded,
    Multipart { boundary: String },
}

impl Encoding {
    /// `None` without a `Content-Type`.
    fn of(headers: &HeaderMap) -> Result<Option<Self>, Error> {
        let Some(value) = headers.get(CONTENT_TYPE) else { return Ok(None) };
        let value = value.to_str().map_err(|_| unsupported("this `Content-Type`"))?;
        let parameter = |name| Parameters::of(value).find(|(n, _)| n.eq_ignore_ascii_case(name));
        if parameter("charset").is_some_and(|(_, charset)| !is_utf8(&charset)) {
            return Err(unsupported(value));
        }
        let kind = kind(value);
        if kind.is_empty() {
            Ok(None)
        } else if kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            Ok(Some(Self::Urlencoded))
        } else if kind.eq_ignore_ascii_case("multipart/form-data") {
            let boundary = parameter("boundary").map(|(_, boundary)| boundary.into_owned());
            let boundary = boundary.filter(|boundary| is_boundary(boundary));
            let boundary =
                boundary.ok_or_else(|| malformed("a multipart form without a boundary"))?;
            Ok(Some(Self::Multipart { boundary }))
        } else {
            Err(unsupported(kind))
        }
    }
}

pub(super) fn is_utf8(charset: &str) -> bool {
    ["utf-8", "utf8", "us-ascii"].iter().any(|name| name.eq_ignore_ascii_case(charset))
}

/// RFC 2046 has up to 70 characters; Django takes 200.
fn is_boundary(text: &str) -> bool {
    let is_printable = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    (1..=200).contains(&text.len()) && is_printable && !text.ends_with(' ')
}

/// The next piece of a body.
pub(super) async fn piece(body: &mut Body) -> Result<Option<Bytes>, Error> {
    loop {
        let frame = poll_fn(|cx| Pin::new(&mut *body).poll_frame(cx)).await;
        match frame {
            None => return Ok(None),
            Some(Err(cause)) => return Err(unreadable(cause)),
            // Trailers say nothing of a form.
            Some(Ok(frame)) => {
                if let Ok(piece) = frame.into_data() {
                    return Ok(Some(piece));
                }
            }
        }
    }
}
