//! Escapes HTML as Django does. The engine's own escaping would escape the slashes of URLs as well.

use std::fmt::{self, Write};

use minijinja::value::ValueKind;
use minijinja::{
    AutoEscape, Error, ErrorKind, Output, State, UndefinedBehavior, Value, escape_formatter,
};

#[cfg(feature = "forms")]
use super::{printed, printer::Printer};

/// Writes a value into a page.
pub(super) fn write_value(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    if !matches!(state.auto_escape(), AutoEscape::Html) || value.is_safe() {
        return escape_formatter(out, state, value);
    }
    match value.as_str() {
        Some(text) => Ok(escape_into(out, text)?),
        None => write_other(out, state, value),
    }
}

/// Apart from texts, which pages have most of.
#[inline(never)]
fn write_other(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    #[cfg(feature = "forms")]
    if let Some(part) = printed::of(value) {
        return part.print(&mut Printer::new(out, state));
    }
    match value.kind() {
        ValueKind::Bytes
        | ValueKind::Seq
        | ValueKind::Map
        | ValueKind::Iterable
        | ValueKind::Plain => Ok(escape_into(out, &value.to_string())?),
        _ => escape_formatter(out, state, value),
    }
}

/// The filter `escape`, and `e`. What is HTML already stays as it is.
pub(super) fn escape(state: &mut State<'_, '_>, value: &Value) -> Result<Value, Error> {
    if value.is_safe() {
        return Ok(value.clone());
    }
    if let Some(html) = html_of(state, value) {
        return html;
    }
    Ok(Value::from_safe_string(escaped(&value.to_string())))
}

/// The filter `safe`.
pub(super) fn safe(state: &mut State<'_, '_>, value: &Value) -> Result<Value, Error> {
    if let Some(html) = html_of(state, value) {
        return html;
    }
    let is_strict = state.undefined_behavior() == UndefinedBehavior::SemiStrict;
    if is_strict && value.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    }
    Ok(Value::from_safe_string(value.to_string()))
}

/// What an object prints, with the templates of the application.
#[cfg(feature = "forms")]
fn html_of(state: &mut State<'_, '_>, value: &Value) -> Option<Result<Value, Error>> {
    let part = printed::of(value)?;
    let mut html = String::new();
    let written = part.print(&mut Printer::new(&mut html, state));
    Some(written.map(|()| Value::from_safe_string(html)))
}

#[cfg(not(feature = "forms"))]
fn html_of(_: &mut State<'_, '_>, _: &Value) -> Option<Result<Value, Error>> {
    None
}

pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let _ = escape_into(&mut escaped, text);
    escaped
}

#[inline]
pub(super) fn escape_into(out: &mut (impl Write + ?Sized), text: &str) -> fmt::Result {
    // None of them comes behind `>`, where most letters are; most texts have none.
    let is_special = |byte: u8| byte <= b'>' && entity(byte).is_some();
    if text.bytes().any(is_special) { escape_special(out, text) } else { out.write_str(text) }
}

#[inline(never)]
fn escape_special(out: &mut (impl Write + ?Sized), text: &str) -> fmt::Result {
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(entity) = entity(byte) {
            out.write_str(&text[written..at])?;
            out.write_str(entity)?;
            written = at + 1;
        }
    }
    out.write_str(&text[written..])
}

const fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#x27;"),
        _ => None,
    }
}
