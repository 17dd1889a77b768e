//! Whether a pattern takes a path. In contrast to axum's router, the types of the captures count.

use std::borrow::Cow;

use super::encode::decoded;
use super::segment::{Capture, Segment};

/// Whether the pattern takes the path.
pub(super) fn matches(segments: &[Segment], path: &str) -> bool {
    walk(segments, path, |_, _| ())
}

/// The captures of a path, in the order of the pattern; `None` when the pattern does not take it.
pub(crate) fn captured(segments: &[Segment], path: &str) -> Option<Vec<(Capture, String)>> {
    let mut captured = Vec::new();
    let push = |capture: &Capture, text: Cow<'_, str>| captured.push((*capture, text.into_owned()));
    walk(segments, path, push).then_some(captured)
}

/// Calls `each` with every capture; returns whether the pattern takes the path.
fn walk(segments: &[Segment], path: &str, mut each: impl FnMut(&Capture, Cow<'_, str>)) -> bool {
    let mut rest = path.strip_prefix('/');
    for segment in segments {
        let Some(remaining) = rest.take() else { return false };
        let (text, after) = match segment {
            Segment::Tail(_) => (remaining, None),
            _ => split(remaining),
        };
        rest = after;
        match segment {
            Segment::Literal(literal) if is_same(literal, text) => {}
            Segment::Literal(_) => return false,
            Segment::Capture(capture) | Segment::Tail(capture) => match value(capture, text) {
                Some(text) => each(capture, text),
                None => return false,
            },
        }
    }
    rest.is_none()
}

/// The first segment, and what follows its slash.
pub(super) fn split(path: &str) -> (&str, Option<&str>) {
    path.split_once('/').map_or((path, None), |(first, rest)| (first, Some(rest)))
}

/// A path that the pattern takes, with its literals written as in the pattern.
pub(super) fn spelled(segments: &[Segment], path: &str) -> String {
    let mut spelled = String::new();
    let mut rest = path.strip_prefix('/').unwrap_or_default();
    for segment in segments {
        let (text, after) = match segment {
            Segment::Tail(_) => (rest, None),
            _ => split(rest),
        };
        rest = after.unwrap_or_default();
        spelled.push('/');
        spelled.push_str(match segment {
            Segment::Literal(literal) => literal,
            Segment::Capture(_) | Segment::Tail(_) => text,
        });
    }
    spelled
}

/// Compares two texts, percent-encoded or not (RFC 3986, 6.2.2.2).
fn is_same(literal: &str, text: &str) -> bool {
    literal == text || (text.contains('%') && decoded(literal) == decoded(text))
}

/// The decoded text of a capture, if it is a value of its type.
pub(super) fn value<'a>(capture: &Capture, text: &'a str) -> Option<Cow<'a, str>> {
    let decoded = decoded(text)?;
    (!text.is_empty() && (capture.accepts)(&decoded)).then_some(decoded)
}
