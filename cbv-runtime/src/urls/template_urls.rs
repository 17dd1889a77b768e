//! The calls of `url(..)` in templates, which the compiler compares with the patterns.

use super::route::{Entry, Module};
use super::segment::Segment;
use crate::text::{Text, contains, same};

/// The captures that a pattern has, prefixes included.
#[derive(Clone, Copy)]
struct Captures {
    names: [&'static str; Self::MOST],
    count: usize,
}

impl Captures {
    /// The captures of a pattern with more are not checked.
    const MOST: usize = 12;
    const NONE: Self = Self { names: [""; Self::MOST], count: 0 };

    const fn and(mut self, segments: &'static [Segment]) -> Self {
        let mut at = 0;
        while at < segments.len() {
            if let Some(capture) = segments[at].capture() {
                if self.count < Self::MOST {
                    self.names[self.count] = capture.name;
                }
                self.count += 1;
            }
            at += 1;
        }
        self
    }

    const fn has(&self, name: &str) -> bool {
        contains(self.names.split_at(self.count).0, name)
    }
}

/// A call of `url(..)` in a template names a pattern, and gives the captures that it has; `place`
/// is the template with the line.
#[track_caller]
pub const fn template_url(
    module: &'static Module,
    name: &str,
    named: &[&str],
    in_order: usize,
    place: &str,
) {
    let Some(captures) = captures_of(module, Captures::NONE, name) else {
        panic!("{}", unknown(module, name, place).as_str());
    };
    if captures.count > Captures::MOST {
        return;
    }
    let text = Text::new().then(place).then(": ").quoted(name);
    if let Some(text) = wrong(&text, &captures, named, in_order) {
        panic!("{}", text.as_str());
    }
}

/// A call of `url(..)` whose captures are known only when it is rendered: its name is checked.
#[track_caller]
pub const fn template_url_name(module: &'static Module, name: &str, place: &str) {
    let is_known = captures_of(module, Captures::NONE, name).is_some();
    assert!(is_known, "{}", unknown(module, name, place).as_str());
}

const fn unknown(module: &'static Module, name: &str, place: &str) -> Text {
    let text = Text::new().then(place).then(": no pattern has the name ").quoted(name);
    match closest(module, name) {
        Some(meant) => text.then("; did you mean ").quoted(meant.as_str()).then("?"),
        None => text,
    }
}

const fn wrong(text: &Text, captures: &Captures, named: &[&str], in_order: usize) -> Option<Text> {
    if in_order == 0 {
        return wrong_names(text, captures, named);
    }
    if !named.is_empty() {
        return Some(text.then(" takes captures by name or in their order, not both"));
    }
    if in_order == captures.count {
        return None;
    }
    let text = text.then(" is given the wrong number of values");
    Some(listed(&text, captures))
}

const fn wrong_names(text: &Text, captures: &Captures, named: &[&str]) -> Option<Text> {
    let mut at = 0;
    while at < named.len() {
        if !captures.has(named[at]) {
            return Some(listed(&text.then(" has no capture ").quoted(named[at]), captures));
        }
        at += 1;
    }
    at = 0;
    while at < captures.count {
        if !contains(named, captures.names[at]) {
            return Some(text.then(" needs a value for the capture ").quoted(captures.names[at]));
        }
        at += 1;
    }
    None
}

/// `text; it has year, pk`
const fn listed(text: &Text, captures: &Captures) -> Text {
    if captures.count == 0 {
        return text.then("; it has none");
    }
    let mut text = text.then("; it has ");
    let mut at = 0;
    while at < captures.count {
        text = if at > 0 { text.then(", ") } else { text };
        text = text.quoted(captures.names[at]);
        at += 1;
    }
    text
}

/// The captures of the first pattern with that name.
const fn captures_of(module: &'static Module, before: Captures, name: &str) -> Option<Captures> {
    let mut at = 0;
    while at < module.entries.len() {
        match &module.entries[at] {
            Entry::Route(route) => {
                if let Some(own) = route.name
                    && same(own, name)
                {
                    return Some(before.and(route.segments));
                }
            }
            Entry::Include(include) => {
                let rest = match include.namespace {
                    Some(namespace) => behind(namespace, name),
                    None => Some(name),
                };
                if let Some(rest) = rest
                    && let Some(found) =
                        captures_of(include.module, before.and(include.prefix), rest)
                {
                    return Some(found);
                }
            }
        }
        at += 1;
    }
    None
}

/// `item` of `shop:item` behind `shop`.
const fn behind<'n>(namespace: &str, name: &'n str) -> Option<&'n str> {
    let length = namespace.len();
    if name.len() <= length || name.as_bytes()[length] != b':' {
        return None;
    }
    let (start, rest) = name.split_at(length);
    if same(start, namespace) { Some(rest.split_at(1).1) } else { None }
}

/// The name that a misspelled one may stand for.
const fn closest(module: &'static Module, name: &str) -> Option<Text> {
    let mut best = Best { name: Text::new(), distance: usize::MAX };
    best.search(module, &Text::new(), name);
    let length = best.name.as_str().len();
    if best.distance <= 1 + length / 4 && best.distance < length { Some(best.name) } else { None }
}

struct Best {
    name: Text,
    distance: usize,
}

impl Best {
    const fn search(&mut self, module: &'static Module, prefix: &Text, name: &str) {
        let mut at = 0;
        while at < module.entries.len() {
            match &module.entries[at] {
                Entry::Route(route) => {
                    if let Some(own) = route.name {
                        self.offer(&prefix.then(own), name);
                    }
                }
                Entry::Include(include) => {
                    let prefix = match include.namespace {
                        Some(namespace) => prefix.then(namespace).then(":"),
                        None => *prefix,
                    };
                    self.search(include.module, &prefix, name);
                }
            }
            at += 1;
        }
    }

    const fn offer(&mut self, candidate: &Text, name: &str) {
        let candidate_bytes = candidate.as_str().as_bytes();
        let distance = if is_behind_namespace(candidate_bytes, name.as_bytes()) {
            0
        } else {
            distance(candidate_bytes, name.as_bytes())
        };
        if distance < self.distance {
            *self = Self { name: *candidate, distance };
        }
    }
}

/// `shop:item` for `item`
const fn is_behind_namespace(qualified: &[u8], name: &[u8]) -> bool {
    if name.is_empty() || qualified.len() <= name.len() {
        return false;
    }
    let (namespace, rest) = qualified.split_at(qualified.len() - name.len());
    let mut at = 0;
    while at < name.len() {
        if rest[at] != name[at] {
            return false;
        }
        at += 1;
    }
    namespace[namespace.len() - 1] == b':'
}

/// How many bytes have to be changed, put in or left out.
const fn distance(from: &[u8], to: &[u8]) -> usize {
    const LONGEST: usize = 64;
    if from.len() > LONGEST || to.len() > LONGEST {
        return usize::MAX;
    }
    let mut row = [0; LONGEST + 1];
    let mut column = 0;
    while column <= to.len() {
        row[column] = column;
        column += 1;
    }
    let mut line = 0;
    while line < from.len() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        column = 0;
        while column < to.len() {
            let replaced = diagonal + (from[line] != to[column]) as usize;
            diagonal = row[column + 1];
            row[column + 1] = min(replaced, min(row[column], diagonal) + 1);
            column += 1;
        }
        line += 1;
    }
    row[to.len()]
}

const fn min(left: usize, right: usize) -> usize {
    if left < right { left } else { right }
}

#[cfg(test)]
mod tests {
    use super::super::route::{Include, Route};
    use super::super::segment::Capture;
    use super::*;

    const fn route(name: &'static str, segments: &'static [Segment]) -> Entry {
        Entry::Route(Route { segments, name: Some(name), view: "", wanted: None })
    }

    static PK: &[Segment] = &[Segment::Capture(Capture::new::<i64>("pk", "i64"))];
    static YEAR: &[Segment] = &[Segment::Capture(Capture::new::<u16>("year", "u16"))];
    static ITEMS: &[Entry] = &[route("list", &[]), route("item", PK)];
    static DETAILS: &[Entry] = &[route("detail", PK), route("list", &[])];
    static OTHER: Module = Module { app_name: None, entries: DETAILS };
    static SHOP: Module = Module { app_name: None, entries: ITEMS };
    static ENTRIES: &[Entry] = &[
        route("home", &[]),
        Entry::Include(Include { prefix: YEAR, namespace: Some("shop"), module: &SHOP }),
        Entry::Include(Include { prefix: &[], namespace: None, module: &SHOP }),
        Entry::Include(Include { prefix: &[], namespace: Some("shop"), module: &OTHER }),
    ];
    static URLS: Module = Module { app_name: None, entries: ENTRIES };

    /// The message of the compiler, or nothing.
    fn said(name: &str, named: &[&str], in_order: usize) -> Option<String> {
        let result =
            std::panic::catch_unwind(|| template_url(&URLS, name, named, in_order, "a.html:3"));
        result.err().map(|message| *message.downcast::<String>().expect("a text"))
    }

    #[test]
    fn what_exists_is_found() {
        assert_eq!(said("home", &[], 0), None);
        assert_eq!(said("shop:item", &["pk", "year"], 0), None);
        assert_eq!(said("shop:item", &[], 2), None);
        assert_eq!(said("item", &["pk"], 0), None);
        assert_eq!(said("shop:list", &["year"], 0), None);
    }

    #[test]
    fn what_does_not_is_said() {
        let cases: [(&str, &[&str], usize, &str); 7] = [
            ("hmoe", &[], 0, "no pattern has the name `hmoe`; did you mean `home`?"),
            ("shop:itm", &[], 0, "no pattern has the name `shop:itm`; did you mean `shop:item`?"),
            ("banana", &[], 0, "no pattern has the name `banana`"),
            ("detail", &[], 0, "no pattern has the name `detail`; did you mean `shop:detail`?"),
            ("item", &["id"], 0, "`item` has no capture `id`; it has `pk`"),
            ("shop:item", &["pk"], 0, "`shop:item` needs a value for the capture `year`"),
            ("item", &[], 2, "`item` is given the wrong number of values; it has `pk`"),
        ];
        for (name, named, in_order, message) in cases {
            assert_eq!(said(name, named, in_order), Some(format!("a.html:3: {message}")));
        }
    }

    #[test]
    fn of_unknown_captures_only_the_name_is_looked_up() {
        template_url_name(&URLS, "shop:item", "a.html:3");
    }
}
