//! A pattern of which every path is taken by one before it is never reached.

use crate::context::Ctxt;
use crate::model::{Entry, EntryTarget, Segment};

/// Where the types of captures have to tell, the compiler is asked: such a pattern is returned,
/// with those before it.
pub(super) fn check_reachable(cx: &Ctxt, entries: &[Entry]) -> Vec<(usize, Vec<usize>)> {
    let mut rivals = Vec::new();
    for (at, later) in entries.iter().enumerate() {
        match shadow_or_rivals(&entries[..at], later) {
            Err(earlier) => cx.error(&later.literal, never_reached(earlier, later)),
            Ok(earlier) if earlier.is_empty() => {}
            Ok(earlier) => rivals.push((at, earlier)),
        }
    }
    rivals
}

/// The pattern that surely takes all paths of this one, or those that may.
fn shadow_or_rivals<'a>(before: &'a [Entry], later: &Entry) -> Result<Vec<usize>, &'a Entry> {
    let is_view = |entry: &Entry| matches!(entry.target, EntryTarget::View { .. });
    let mut rivals = Vec::new();
    if !is_view(later) {
        return Ok(rivals);
    }
    for (at, earlier) in before.iter().enumerate().filter(|(_, entry)| is_view(entry)) {
        match takes_all(&earlier.segments, &later.segments) {
            Some(Certainty::Surely) => return Err(earlier),
            Some(Certainty::ByType) => rivals.push(at),
            None => {}
        }
    }
    Ok(rivals)
}

fn never_reached(earlier: &Entry, later: &Entry) -> String {
    let is_same = takes_all(&later.segments, &earlier.segments) == Some(Certainty::Surely);
    let earlier = earlier.pattern();
    if is_same {
        return format!("never reached: `{earlier}` before it takes the same paths");
    }
    format!("never reached: `{earlier}` before it takes all its paths; put this one first")
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    Surely,
    /// If the types of the captures are such.
    ByType,
}

/// Whether one pattern takes all paths of another; `None` when it does not.
fn takes_all(earlier: &[Segment], later: &[Segment]) -> Option<Certainty> {
    let mut certainty = Certainty::Surely;
    let mut later = later;
    for segment in earlier {
        if let Some(capture) = segment.tail() {
            let is_empty = matches!(later, [] | [Segment::Literal(_)] if is_slash(later));
            let by = if capture.takes_all() { certainty } else { Certainty::ByType };
            return (!is_empty).then_some(by);
        }
        let (first, rest) = later.split_first()?;
        certainty = certainty.max(segment_takes_all(segment, first)?);
        later = rest;
    }
    later.is_empty().then_some(certainty)
}

/// Nothing but what stands behind the last slash.
fn is_slash(segments: &[Segment]) -> bool {
    matches!(segments, [Segment::Literal(text)] if text.is_empty()) || segments.is_empty()
}

fn segment_takes_all(earlier: &Segment, later: &Segment) -> Option<Certainty> {
    let capture = match (earlier, later) {
        (Segment::Literal(earlier), Segment::Literal(later)) => {
            return (earlier == later).then_some(Certainty::Surely);
        }
        (Segment::Literal(_), Segment::Capture(_)) => return None,
        (Segment::Capture(capture), _) => capture,
    };
    let is_sure = match later {
        Segment::Literal(text) if text.is_empty() => return None,
        Segment::Capture(later) if later.is_tail => return None,
        Segment::Literal(_) => capture.takes_all(),
        Segment::Capture(later) => capture.takes_all() || capture.is_like(later),
    };
    Some(if is_sure { Certainty::Surely } else { Certainty::ByType })
}
