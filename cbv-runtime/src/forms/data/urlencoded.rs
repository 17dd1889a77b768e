//! `application/x-www-form-urlencoded`, as the URL standard has it, but for one thing: what it would replace is refused.

use axum::body::{Body, HttpBody};
use bytes::Bytes;

use super::FormData;
use super::error::{malformed, shown, too_large};
use super::limits::FormLimits;
use super::read::piece;
use crate::error::Error;

pub(super) async fn read(mut body: Body, limits: &FormLimits) -> Result<FormData, Error> {
    // What is announced is refused before it comes.
    let announced = body.size_hint().lower();
    check_size(usize::try_from(announced).unwrap_or(usize::MAX), limits)?;
    let whole = collect(&mut body, limits).await?;
    parse(&whole, limits)
}

/// The whole body. Most come in one piece, which is not copied.
async fn collect(body: &mut Body, limits: &FormLimits) -> Result<Bytes, Error> {
    let Some(first) = piece(body).await? else { return Ok(Bytes::new()) };
    check_size(first.len(), limits)?;
    let Some(second) = piece(body).await? else { return Ok(first) };
    let mut whole = Vec::with_capacity(first.len() + second.len());
    whole.extend_from_slice(&first);
    let mut next = Some(second);
    while let Some(more) = next {
        check_size(whole.len().saturating_add(more.len()), limits)?;
        whole.extend_from_slice(&more);
        next = piece(body).await?;
    }
    Ok(whole.into())
}

fn check_size(size: usize, limits: &FormLimits) -> Result<(), Error> {
    if size > limits.data_size {
        let limit = format!("{} bytes", limits.data_size);
        return Err(too_large("the form is too long", limit, "data_size"));
    }
    Ok(())
}

/// `a=1&b=2`. Nothing between two `&` is no field; without a `=` the value is empty.
pub(super) fn parse(text: &[u8], limits: &FormLimits) -> Result<FormData, Error> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut ends = Vec::new();
    for field in text.split(|byte| *byte == b'&').filter(|field| !field.is_empty()) {
        if ends.len() == limits.fields {
            return Err(too_large("the form has too many fields", limits.fields, "fields"));
        }
        let at = field.iter().position(|byte| *byte == b'=');
        let (name, value) = at.map_or((field, &[][..]), |at| (&field[..at], &field[at + 1..]));
        decode(name, &mut decoded)?;
        let name_end = decoded.len();
        decode(value, &mut decoded)?;
        ends.push((name_end, decoded.len()));
    }
    let text = in_utf8(decoded, &ends)?;
    Ok(FormData { text, ends, files: Vec::new() })
}

/// `+` is a blank, and `%` stands before two hexadecimal digits.
fn decode(mut text: &[u8], decoded: &mut Vec<u8>) -> Result<(), Error> {
    while let Some(at) = text.iter().position(|byte| matches!(byte, b'+' | b'%')) {
        decoded.extend_from_slice(&text[..at]);
        if text[at] == b'+' {
            decoded.push(b' ');
            text = &text[at + 1..];
        } else {
            let code = text.get(at + 1..at + 3).and_then(hexadecimal);
            let bad =
                || format!("bad percent-encoding: `{}`", shown(&text[at..text.len().min(at + 3)]));
            decoded.push(code.ok_or_else(|| malformed(bad()))?);
            text = &text[at + 3..];
        }
    }
    decoded.extend_from_slice(text);
    Ok(())
}

fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some(digit(digits[0])? << 4 | digit(digits[1])?)
}

/// All of it at once: where the whole is UTF-8, and nothing ends within a character, each part is.
fn in_utf8(bytes: Vec<u8>, ends: &[(usize, usize)]) -> Result<String, Error> {
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), ends))?;
    let is_whole = |end: usize| text.is_char_boundary(end);
    if ends.iter().all(|(name, value)| is_whole(*name) && is_whole(*value)) {
        Ok(text)
    } else {
        Err(not_utf8(text.as_bytes(), ends))
    }
}

/// Says which name or value is none.
fn not_utf8(bytes: &[u8], ends: &[(usize, usize)]) -> Error {
    let mut start = 0;
    for &(name_end, end) in ends {
        let (name, value) = (&bytes[start..name_end], &bytes[name_end..end]);
        if str::from_utf8(name).is_err() {
            return malformed(format!("the name `{}` is not UTF-8", shown(name)));
        }
        if str::from_utf8(value).is_err() {
            return malformed(format!("the value of `{}` is not UTF-8", shown(name)));
        }
        start = end;
    }
    malformed("the form is not UTF-8")
}
