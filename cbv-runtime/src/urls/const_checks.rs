//! The checks of the patterns of `urls!` by the compiler.

use super::patterns::UrlModule;
use super::route::{Entry, Module, Route};
use super::segment::Segment;
use super::view_captures::Given;
use crate::extract::converter::Kind;
use crate::text::{Text, same};

/// The pattern at `later` takes a path that no pattern before it takes: asserted on it.
#[track_caller]
pub const fn is_reached<M: UrlModule>(earlier: &[usize], later: usize) {
    let mut at = 0;
    while at < earlier.len() {
        if let Entry::Route(earlier) = &M::MODULE.entries[earlier[at]]
            && let Entry::Route(later) = &M::MODULE.entries[later]
            && takes_all(earlier.segments, later.segments)
        {
            let text = pattern(Text::new().then("never reached: `"), earlier.segments);
            let text = text.then("` before it takes all its paths; put this one first");
            panic!("{}", text.as_str());
        }
        at += 1;
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

/// Whether a text is certainly a value of such a type.
const fn takes(kind: Kind, text: &str) -> bool {
    match kind {
        Kind::Text => !text.is_empty(),
        Kind::Slug => all(text, false),
        // Of one or two digits: any integer holds that.
        Kind::Unsigned(_) | Kind::Signed(_) => text.len() <= 2 && all(text, true),
        Kind::Boolean => same(text, "true") || same(text, "false"),
        Kind::Unknown | Kind::Ip | Kind::Ipv4 | Kind::Ipv6 | Kind::Uuid => false,
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

/// The pattern at `AT` has the captures that its view needs: asserted on the pattern.
#[track_caller]
pub const fn has_captures<M: UrlModule, const AT: usize>() {
    let Entry::Route(Route { segments, wanted: Some(wanted), .. }) = &M::MODULE.entries[AT] else {
        return;
    };
    let given = Given { segments, before: None };
    if let Some(name) = wanted.first_named_without(&given) {
        let text = Text::new().then("the view takes `{").then(name);
        let text = text.then("}` for its URL, but the pattern does not capture it: write `{");
        panic!("{}", text.then(name).then("}` where it stands in the path").as_str());
    }
    if let Some(name) = wanted.first_field_without(&given) {
        let text = Text::new().then("the view has a field `").then(name);
        let text =
            text.then("` with `#[view(path)]`, but the pattern does not capture it: write `{");
        panic!("{}", text.then(name).then(": Type}` where it stands in the path").as_str());
    }
}

/// The prefix of the include at `AT` has the captures that the patterns behind it lack: asserted
/// on the prefix.
#[track_caller]
pub const fn gives_captures<M: UrlModule, const AT: usize>() {
    let Entry::Include(include) = &M::MODULE.entries[AT] else { return };
    below(include.module, &Given { segments: include.prefix, before: None });
}

#[track_caller]
const fn below(module: &Module, given: &Given<'_>) {
    let mut at = 0;
    while at < module.entries.len() {
        match &module.entries[at] {
            Entry::Route(Route { segments, wanted: Some(wanted), view, .. }) => {
                let all = Given { segments, before: Some(given) };
                let missing = match wanted.first_named_without(&all) {
                    None => wanted.first_field_without(&all),
                    missing => missing,
                };
                if let Some(name) = missing {
                    let text = Text::new().quoted(view).then(" at `");
                    let text = pattern(text, segments);
                    let text = text.then("` in this module takes `{").then(name);
                    let text = text.then("}`, which no pattern captures: write `{");
                    panic!(
                        "{}",
                        text.then(name).then(": Type}` here, or in that pattern").as_str()
                    );
                }
            }
            Entry::Route(_) => {}
            Entry::Include(include) => {
                below(include.module, &Given { segments: include.prefix, before: Some(given) });
            }
        }
        at += 1;
    }
}

/// The functions of an included module give the right URLs: asserted on the included module.
///
/// A module without `app_name` has functions of its own, which do not know a prefix. A module with
/// `app_name` has none; its URLs come from the `namespace` of the module that includes it.
#[track_caller]
pub const fn may_include<I: UrlModule>(has_namespace: bool, has_prefix: bool, into_included: bool) {
    match I::MODULE.app_name {
        Some(name) if !has_namespace => {
            let text = Text::new().then("it has `app_name = ").then(name);
            let text = text.then("`: write `namespace = ");
            panic!("{}", text.then(name).then("`").as_str());
        }
        None if has_namespace => panic!(
            "a `namespace` needs an `app_name`: write `pub mod .., app_name = ..` in the module that is included"
        ),
        None if has_prefix => panic!(
            "its functions do not know this prefix: write `app_name = ..` in it and `namespace = ..` here, or include it at `\"/\"`"
        ),
        None if into_included => panic!(
            "its functions do not know the prefix under which this module is included: write `app_name = ..` in it, and `namespace = ..` here"
        ),
        _ => {}
    }
}
