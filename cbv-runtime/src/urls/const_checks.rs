//! What the compiler checks about the patterns of `urls!`.

use super::module::UrlModule;
use super::route::{Entry, Segment};
use crate::converter::Kind;
use crate::text::{Text, same};

/// The pattern at `later` has paths that the one at `earlier` does not take: asserted on it.
#[track_caller]
pub const fn is_reached<M: UrlModule>(earlier: usize, later: usize) {
    let (Entry::Route(earlier), Entry::Route(later)) =
        (&M::MODULE.entries[earlier], &M::MODULE.entries[later])
    else {
        return;
    };
    if takes_all(earlier.segments, later.segments) {
        let text = pattern(Text::new().then("never reached: `"), earlier.segments);
        let text = text.then("` before it takes all its paths; put this one first");
        panic!("{}", text.as_str());
    }
}

const fn takes_all(earlier: &[Segment], later: &[Segment]) -> bool {
    let mut at = 0;
    while at < earlier.len() {
        if at == later.len() {
            return false;
        }
        match &earlier[at] {
            Segment::Tail(tail) => return matches!(tail.kind, Kind::Text),
            segment if !segment_takes_all(segment, &later[at]) => return false,
            _ => at += 1,
        }
    }
    at == later.len()
}

const fn segment_takes_all(earlier: &Segment, later: &Segment) -> bool {
    match (earlier, later) {
        (Segment::Literal(earlier), Segment::Literal(later)) => same(earlier, later),
        (Segment::Capture(earlier), Segment::Literal(later)) => takes(earlier.kind, later),
        (Segment::Capture(earlier), Segment::Capture(later)) => {
            earlier.kind.takes_all_of(later.kind) || same(earlier.type_name, later.type_name)
        }
        _ => false,
    }
}

/// Whether a text is surely a value of such a type.
const fn takes(kind: Kind, text: &str) -> bool {
    match kind {
        Kind::Text => !text.is_empty(),
        Kind::Slug => all(text, false),
        // Of one or two digits: any integer holds that.
        Kind::Unsigned | Kind::Signed => text.len() <= 2 && all(text, true),
        Kind::Boolean => same(text, "true") || same(text, "false"),
        Kind::Unknown => false,
    }
}

/// All digits, or all letters of slugs; and at least one.
const fn all(text: &str, digits: bool) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let of_slug = bytes[at].is_ascii_alphanumeric() || bytes[at] == b'-' || bytes[at] == b'_';
        if !(bytes[at].is_ascii_digit() || (!digits && of_slug)) {
            return false;
        }
        at += 1;
    }
    !bytes.is_empty()
}

const fn pattern(mut text: Text, segments: &[Segment]) -> Text {
    let mut at = 0;
    while at < segments.len() {
        text = match &segments[at] {
            Segment::Literal(literal) => text.then("/").then(literal),
            Segment::Capture(capture) => {
                text.then("/{").then(capture.name).then(": ").then(capture.type_name).then("}")
            }
            Segment::Tail(capture) => text.then("/{*").then(capture.name).then("}"),
        };
        at += 1;
    }
    text
}

/// The functions of an included module give right URLs: asserted on the module that is included.
///
/// A module without `app_name` has functions of its own, which know nothing of a prefix; one with
/// it has none, and is reached by the `namespace` of the one that includes it.
#[track_caller]
pub const fn may_include<I: UrlModule>(has_namespace: bool, has_prefix: bool, into_included: bool) {
    match I::MODULE.app_name {
        Some(name) if !has_namespace => {
            let text = Text::new().then("it has `app_name = ").then(name);
            let text = text.then("`: say what its names are behind, `namespace = ");
            panic!("{}", text.then(name).then("`").as_str());
        }
        None if has_namespace => panic!(
            "a `namespace` needs an `app_name`: write `pub mod .., app_name = ..` in the module that is included"
        ),
        None if has_prefix => panic!(
            "its functions would leave the prefix out: write `app_name = ..` in it and `namespace = ..` here, or include it at `\"/\"`"
        ),
        None if into_included => panic!(
            "its functions would leave out the prefix under which this module is included: write `app_name = ..` in it, and `namespace = ..` here"
        ),
        _ => {}
    }
}
