//! What two patterns have in common: their shapes, which are all that axum's router knows.

use super::matching::value;
use super::route::{Capture, Segment};
use crate::extract::converter::Kind;

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
        (Some((Segment::Tail(one), _)), Some((Segment::Tail(other), _))) => {
            takes_all_of(one, other)
        }
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
        (Segment::Capture(earlier), Segment::Capture(later)) => takes_all_of(earlier, later),
        _ => false,
    }
}

/// Types of one name may be two, in modules of their own; what accepts the same is the same.
fn takes_all_of(earlier: &Capture, later: &Capture) -> bool {
    earlier.kind.takes_all_of(later.kind) || std::ptr::fn_addr_eq(earlier.accepts, later.accepts)
}
