//! Whether a path is one of a pattern's: what axum's router does by the shape of the path, with
//! the types of the captures.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::route::{Capture, Segment};
use crate::converter::Kind;

/// The captures of a request whose pattern was chosen by their types. The captures that axum has
/// found are those of another pattern.
#[derive(Clone)]
pub(crate) struct Selected(pub(crate) Vec<(&'static str, String)>);

/// The captures of a path, when all of it is one of the pattern's.
pub(crate) fn matches(segments: &[Segment], path: &str) -> Option<Selected> {
    let captured = captured(segments, path)?;
    Some(Selected(captured.into_iter().map(|(capture, text)| (capture.name, text)).collect()))
}

/// The same, with the types of the captures.
pub(crate) fn captured(segments: &[Segment], path: &str) -> Option<Vec<(Capture, String)>> {
    let mut captured = Vec::new();
    let mut rest = Some(path.strip_prefix('/')?);
    for segment in segments {
        let (text, after) = match segment {
            Segment::Tail(_) => (rest.take()?, None),
            _ => split(rest.take()?),
        };
        rest = after;
        match segment {
            Segment::Literal(literal) if *literal == text => {}
            Segment::Literal(_) => return None,
            Segment::Capture(capture) | Segment::Tail(capture) => {
                captured.push((*capture, value(capture, text)?));
            }
        }
    }
    rest.is_none().then_some(captured)
}

/// The first segment, and what follows its slash.
fn split(path: &str) -> (&str, Option<&str>) {
    path.split_once('/').map_or((path, None), |(first, rest)| (first, Some(rest)))
}

fn value(capture: &Capture, text: &str) -> Option<String> {
    let decoded: Cow<'_, str> = percent_decode_str(text).decode_utf8().ok()?;
    (!text.is_empty() && (capture.accepts)(&decoded)).then(|| decoded.into_owned())
}

/// Whether some path could have both shapes.
pub(super) fn overlap(one: &[Segment], other: &[Segment]) -> bool {
    match (one.split_first(), other.split_first()) {
        (None, None) => true,
        // A tail takes at least one segment that is not empty.
        (Some((Segment::Tail(_), _)), Some((segment, rest)))
        | (Some((segment, rest)), Some((Segment::Tail(_), _))) => {
            !rest.is_empty() || !matches!(segment, Segment::Literal(""))
        }
        (Some((Segment::Literal(one), one_rest)), Some((Segment::Literal(other), other_rest))) => {
            one == other && overlap(one_rest, other_rest)
        }
        (Some((one, one_rest)), Some((other, other_rest))) => {
            let empty = |segment: &Segment| matches!(segment, Segment::Literal(""));
            !empty(one) && !empty(other) && overlap(one_rest, other_rest)
        }
        _ => false,
    }
}

/// Whether axum's router prefers the first shape for a path that has both: it compares segment by
/// segment, a literal before a capture before a tail.
pub(super) fn comes_before(one: &[Segment], other: &[Segment]) -> bool {
    let rank = |segment: &Segment| match segment {
        Segment::Literal(_) => 0,
        Segment::Capture(_) => 1,
        Segment::Tail(_) => 2,
    };
    one.iter().map(rank).lt(other.iter().map(rank))
}

/// Whether every path that `later` takes is taken by `earlier`, as far as it can be known.
pub(super) fn shadows(earlier: &[Segment], later: &[Segment]) -> bool {
    match (earlier.split_first(), later.split_first()) {
        (None, None) => true,
        (Some((Segment::Tail(tail), _)), Some(_)) => {
            tail.kind == Kind::Text && !matches!(later, [Segment::Literal("")])
        }
        (Some((one, one_rest)), Some((other, other_rest))) => {
            takes_all(one, other) && shadows(one_rest, other_rest)
        }
        _ => false,
    }
}

fn takes_all(earlier: &Segment, later: &Segment) -> bool {
    match (earlier, later) {
        (Segment::Literal(earlier), Segment::Literal(later)) => earlier == later,
        (Segment::Capture(earlier), Segment::Literal(later)) => value(earlier, later).is_some(),
        (Segment::Capture(earlier), Segment::Capture(later)) => {
            earlier.kind.takes_all_of(later.kind)
                || (earlier.type_name == later.type_name && earlier.kind == later.kind)
        }
        _ => false,
    }
}
