//! What a part is: `Content-Disposition: form-data; name="cover"; filename="solaris.png"`.

use axum::http::header::CONTENT_DISPOSITION;
use axum::http::{HeaderMap, HeaderValue};
use percent_encoding::percent_decode_str;

use super::parameters::{Parameters, kind};
use crate::error::Error;
use crate::forms::data::error::malformed;

/// The name of a field, and for a file what the client calls it.
pub(super) struct Disposition {
    pub(super) name: String,
    pub(super) file_name: Option<String>,
}

impl Disposition {
    pub(super) fn of(headers: &HeaderMap) -> Result<Self, Error> {
        let value = headers.get(CONTENT_DISPOSITION).map(HeaderValue::as_bytes);
        let value =
            value.ok_or_else(|| malformed("a part of the form has no `Content-Disposition`"))?;
        let value = str::from_utf8(value)
            .map_err(|_| malformed("the name of a part of the form is not UTF-8"))?;
        if !kind(value).eq_ignore_ascii_case("form-data") {
            return Err(malformed("a part of the form is not `form-data`"));
        }
        check_encoding(headers)?;
        let parameter = |name: &str| {
            Parameters::of(value)
                .find(|(other, _)| other.eq_ignore_ascii_case(name))
                .map(|(_, value)| value)
        };
        let name = parameter("name").map(|name| unescaped(&name));
        let name = name.ok_or_else(|| malformed("a part of the form has no name"))?;
        let file_name = match (parameter("filename"), parameter("filename*")) {
            (Some(plain), _) => Some(unescaped(&plain)),
            (None, Some(extended)) => Some(decoded(&extended)?),
            (None, None) => None,
        };
        Ok(Self { name, file_name })
    }
}

/// The three characters that browsers escape in a name (the HTML standard, "multipart form data").
fn unescaped(name: &str) -> String {
    if !name.contains('%') {
        return name.to_owned();
    }
    name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n")
}

/// `UTF-8''na%C3%AFve.txt` (RFC 5987). RFC 7578 has clients not send it, and some do.
fn decoded(extended: &str) -> Result<String, Error> {
    let mut parts = extended.splitn(3, '\'');
    let is_utf8 = parts.next().is_some_and(|charset| charset.eq_ignore_ascii_case("utf-8"));
    let text = parts.nth(1).filter(|_| is_utf8);
    let text = text.and_then(|text| percent_decode_str(text).decode_utf8().ok());
    let text = text.ok_or_else(|| malformed("the name of a file is not UTF-8"))?;
    Ok(text.into_owned())
}

/// RFC 7578 knows no encoding of parts: to take base64 for the content would be wrong.
fn check_encoding(headers: &HeaderMap) -> Result<(), Error> {
    let Some(value) = headers.get("content-transfer-encoding") else { return Ok(()) };
    let plain = ["binary", "8bit", "7bit"];
    if plain.iter().any(|name| value.as_bytes().eq_ignore_ascii_case(name.as_bytes())) {
        return Ok(());
    }
    Err(malformed("a part of the form has a `Content-Transfer-Encoding`: send it as it is"))
}
