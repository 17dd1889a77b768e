//! A pattern of `urls!`: `/books/{pk: i64}/`.

use cbv_syntax::SEGMENT;
use percent_encoding::utf8_percent_encode;
use proc_macro2::{Ident, Span};
use syn::{LitStr, Type};

use super::notation::{converter_of_django, other_notation};
use crate::context::Ctxt;
use crate::model::{Capture, Segment};

/// The segments of a pattern; `None` after an error.
pub(crate) fn pattern(cx: &Ctxt, literal: &LitStr) -> Option<Vec<Segment>> {
    let text = literal.value();
    let before = cx.count();
    if let Err(message) = other_notation(&text) {
        cx.error(literal, message);
        return None;
    }
    let Some(path) = text.strip_prefix('/') else {
        cx.error(literal, format!("a pattern starts with `/`: write `\"/{text}\"`"));
        return None;
    };
    let segments = match split(path) {
        Ok(segments) => segments,
        Err(message) => {
            cx.error(literal, message);
            return None;
        }
    };
    let last = segments.len() - 1;
    let parsed = segments.iter().enumerate().map(|(at, raw)| segment(raw, at == last, literal));
    let parsed: Vec<_> = parsed
        .filter_map(|segment| segment.map_err(|message| cx.error(literal, message)).ok())
        .collect();
    (cx.count() == before).then_some(parsed)
}

/// What stands between slashes; one in braces is no such slash.
fn split(path: &str) -> Result<Vec<String>, &'static str> {
    let mut segments = vec![String::new()];
    let mut is_inside = false;
    for c in path.chars() {
        match c {
            '{' if is_inside => return Err("a capture has no braces inside: write `{name: Type}`"),
            '{' => is_inside = true,
            '}' if !is_inside => return Err("this `}` closes nothing: write `{name: Type}`"),
            '}' => is_inside = false,
            '/' if !is_inside => {
                segments.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(segment) = segments.last_mut() {
            segment.push(c);
        }
    }
    if is_inside {
        return Err("this `{` is not closed: write `{name: Type}`");
    }
    let empty = segments.iter().rev().skip(1).any(String::is_empty);
    if empty { Err("two slashes with nothing between them: write one") } else { Ok(segments) }
}

fn segment(raw: &str, is_last: bool, literal: &LitStr) -> Result<Segment, String> {
    let Some(capture) = raw.strip_prefix('{').and_then(|raw| raw.strip_suffix('}')) else {
        return match raw {
            "." | ".." => Err(format!("clients resolve `{raw}` before they ask: leave it out")),
            _ if raw.contains('{') => Err(format!(
                "a capture is all that stands between two slashes: write `{{name}}` for `{raw}`, and let its type take the rest apart"
            )),
            _ => Ok(Segment::Literal(utf8_percent_encode(raw, SEGMENT).to_string())),
        };
    };
    if capture.contains(['{', '}']) {
        return Err(format!("one capture between two slashes, not `{raw}`"));
    }
    capture_of(capture, is_last, literal).map(|capture| Segment::Capture(Box::new(capture)))
}

fn capture_of(text: &str, is_last: bool, literal: &LitStr) -> Result<Capture, String> {
    let (name, ty) = match text.split_once(':') {
        Some((name, ty)) => (name.trim(), Some(ty.trim())),
        None => (text.trim(), None),
    };
    let is_tail = name.starts_with('*');
    let name = name.trim_start_matches('*').trim();
    if name.is_empty() {
        return Err("a capture has a name: write `{name}`".to_owned());
    }
    if is_tail && !is_last {
        return Err(format!("`{{*{name}}}` takes all that remains: it stands at the end"));
    }
    if let Some(message) = ty.and_then(converter_of_django) {
        return Err(message);
    }
    let type_name = ty.unwrap_or("String").to_owned();
    let parse = |ty| LitStr::new(ty, literal.span()).parse::<Type>();
    let ty = ty
        .map(parse)
        .transpose()
        .map_err(|_| format!("`{type_name}` is no type: write `{{{name}: i64}}`"))?;
    let name = identifier(name, literal.span()).ok_or_else(|| {
        format!("`{name}` is no name for a capture: a function has an argument of that name")
    })?;
    Ok(Capture { name, ty, type_name, is_tail })
}

fn identifier(name: &str, span: Span) -> Option<Ident> {
    let mut ident: Ident = syn::parse_str(name).ok()?;
    ident.set_span(span);
    Some(ident)
}
