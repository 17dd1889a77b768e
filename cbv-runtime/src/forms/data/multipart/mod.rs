//! `multipart/form-data` (RFC 7578), part by part.

mod disposition;
mod gate;
pub(super) mod parameters;
mod parts;

use axum::body::{Body, HttpBody};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;

use self::disposition::Disposition;
use self::parameters::Parameters;
pub(crate) use self::parts::Part;
use self::parts::Parts;
use super::FormData;
use super::error::{malformed, shown, too_large, unsupported};
use super::limits::FormLimits;
use super::read::is_utf8;
use super::upload::{Budget, receive};
use crate::error::Error;

/// How many bytes may stand before a part.
pub(super) const LONGEST_HEADERS: usize = 8 << 10;

pub(super) async fn read(
    body: Body,
    boundary: String,
    limits: &FormLimits,
) -> Result<FormData, Error> {
    // What is announced is refused before it comes.
    if body.size_hint().lower() > limits.largest_body() {
        let limit = format!("{} bytes", limits.files_size);
        return Err(too_large("the files are too large", limit, "files_size"));
    }
    let mut parts = Parts::new(body, boundary);
    let mut data = FormData::new();
    let mut budget = Budget::new(limits);
    while let Some(part) = parts.next().await? {
        let Disposition { name, file_name } = Disposition::of(part.headers())?;
        match file_name {
            None => text(&mut data, &name, part, limits).await?,
            Some(file_name) => {
                if let Some(file) = receive(part, &name, &file_name, &mut budget).await? {
                    data.push_file(name, file);
                }
            }
        }
    }
    Ok(data)
}

/// A field that is no file.
async fn text(
    data: &mut FormData,
    name: &str,
    mut part: Part,
    limits: &FormLimits,
) -> Result<(), Error> {
    if data.ends.len() == limits.fields {
        return Err(too_large("the form has too many fields", limits.fields, "fields"));
    }
    check_charset(part.headers())?;
    let room = limits.data_size.checked_sub(data.text.len() + name.len());
    let mut value = Vec::new();
    while let Some(piece) = part.piece().await? {
        value.extend_from_slice(&piece);
        if room.is_none_or(|room| value.len() > room) {
            let limit = format!("{} bytes", limits.data_size);
            return Err(too_large("the fields of the form are too long", limit, "data_size"));
        }
    }
    let value = str::from_utf8(&value);
    let not_utf8 = |_| malformed(format!("the value of `{}` is not UTF-8", shown(name.as_bytes())));
    data.push(name, value.map_err(not_utf8)?);
    Ok(())
}

/// A field may say in which characters it is written.
fn check_charset(headers: &HeaderMap) -> Result<(), Error> {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let charset = Parameters::of(kind).find(|(name, _)| name.eq_ignore_ascii_case("charset"));
    match charset {
        Some((_, charset)) if !is_utf8(&charset) => Err(unsupported(kind)),
        _ => Ok(()),
    }
}
