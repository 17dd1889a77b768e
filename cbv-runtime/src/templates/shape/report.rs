//! Says what is wrong with a template, in a constant.

use super::check::{Fetched, Found, Mistake, Mistakes, Why, find, mistakes};
use super::closest::closest;
use super::{FieldKind, Kind, Methods, Shape};
use crate::text::same;

/// Holds a template against its context: an error of the compiler with all that is wrong.
///
/// # Panics
///
/// Something is wrong.
#[track_caller]
pub const fn check(
    context: &'static Shape,
    uses: &[u8],
    texts: &'static str,
    fetched: &Fetched,
    all_are_declared: bool,
) {
    let found = mistakes(context, uses, fetched);
    if found.count() > 0 {
        let report = report(&found, texts, all_are_declared);
        assert!(report.is_empty(), "{}", report.as_str());
    }
}

/// What is wrong, a line for each place.
#[must_use]
pub const fn report(found: &Mistakes, texts: &'static str, all_are_declared: bool) -> Report {
    let mut report = Report { bytes: [0; LONGEST], len: 0 };
    let (mut at, mut told) = (0, 0);
    while let Some(mistake) = found.get(at) {
        let line = Line::of(texts, mistake.line);
        if (all_are_declared || is_sure(&mistake, line.name))
            && !is_told(found, at, texts, line.place)
        {
            if told > 0 {
                report.push("\n");
            }
            report.mistake(&mistake, &line);
            told += 1;
        }
        at += 1;
    }
    if found.count() > at && told > 0 {
        report.push("\n.. and more, once these are corrected");
    }
    report
}

/// A variable that only a template uses which many pages need may be given by something else that
/// they have in common, unless it is almost the name of one that is given; or all of those are declared.
const fn is_sure(mistake: &Mistake, name: &str) -> bool {
    !(mistake.is_variable && mistake.is_elsewhere) || closest(mistake.shape, name).is_some()
}

/// Whether an earlier mistake is at the same place: a macro that is called twice has one mistake.
const fn is_told(found: &Mistakes, before: usize, texts: &'static str, place: &str) -> bool {
    let mut at = 0;
    while at < before {
        if let Some(mistake) = found.get(at)
            && same(Line::of(texts, mistake.line).place, place)
        {
            return true;
        }
        at += 1;
    }
    false
}

/// A line of the texts: the name, its place with what is written there, and where it stands as well.
#[derive(Clone, Copy)]
struct Line {
    name: &'static str,
    place: &'static str,
    also: &'static str,
}

impl Line {
    const fn of(texts: &'static str, number: u16) -> Self {
        let (mut rest, mut at) = (texts, 0);
        while at < number {
            rest = cut(rest, b'\n').1;
            at += 1;
        }
        let line = cut(rest, b'\n').0;
        let (name, rest) = cut(line, b'\t');
        let (place, also) = cut(rest, b'\t');
        Self { name, place, also }
    }
}

/// What stands before the first such byte, and behind it.
const fn cut(text: &'static str, at: u8) -> (&'static str, &'static str) {
    let bytes = text.as_bytes();
    let mut position = 0;
    while position < bytes.len() {
        if bytes[position] == at {
            let (before, rest) = text.split_at(position);
            return (before, rest.split_at(1).1);
        }
        position += 1;
    }
    (text, "")
}

const LONGEST: usize = 8192;

/// How many fields are named where none is close.
const MOST_NAMES: usize = 12;

/// A text that is put together in a constant.
#[derive(Debug)]
pub struct Report {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Report {
    /// The text.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "the template names what it is not given",
        }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds a text, or nothing of it.
    const fn push(&mut self, text: &str) {
        let text = text.as_bytes();
        if self.len + text.len() > LONGEST {
            return;
        }
        let mut at = 0;
        while at < text.len() {
            self.bytes[self.len] = text[at];
            self.len += 1;
            at += 1;
        }
    }

    const fn quoted(&mut self, text: &str) {
        self.push("`");
        self.push(text);
        self.push("`");
    }

    const fn mistake(&mut self, mistake: &Mistake, line: &Line) {
        self.push(line.place);
        self.push(": ");
        match mistake.why {
            Why::NoField => self.no_field(mistake, line.name),
            Why::NoMethod => {
                self.article(mistake.shape.name);
                self.push(" has no method ");
                self.quoted(line.name);
                self.listed_methods(mistake.shape);
            }
            Why::NoCall => {
                self.quoted(line.name);
                self.push(" is a value, and no method: remove the parentheses");
            }
            Why::NoList => {
                self.article(mistake.shape.name);
                self.push(" is no list: there is nothing in it");
            }
            Why::NotFetched(entity) => {
                self.push("the view does not fetch these rows: write `related = [");
                self.push(entity);
                self.push("]`");
            }
            Why::NotFetchedBehind(of, entity) => {
                self.push("the view does not fetch these rows: write `related = [(");
                self.push(of_module(of));
                self.push("::Entity, ");
                self.push(entity);
                self.push(")]`");
            }
        }
        if !line.also.is_empty() {
            self.push(" (and at ");
            self.push(line.also);
            self.push(")");
        }
    }

    const fn no_field(&mut self, mistake: &Mistake, name: &str) {
        let shape = mistake.shape;
        if mistake.is_variable {
            self.push("the template is given no ");
            self.quoted(name);
        } else {
            self.article(shape.name);
            self.push(" has no ");
            if has_nothing(shape) {
                self.push("attributes");
                self.push(shape.instead);
            } else {
                self.push("field ");
                self.quoted(name);
            }
        }
        match closest(shape, name) {
            Some(meant) => {
                self.push("; did you mean ");
                self.quoted(meant);
                self.push("?");
            }
            None if is_of_item(shape, mistake.hash) => {
                self.push("; what is in it has one: write a loop, or take one by `|first`");
            }
            None if mistake.is_variable => {
                self.push(": give it, or write `{% if ");
                self.push(name);
                self.push(" is defined %}` around it");
            }
            None if has_method(shape, name) => self.push("; it is a method: write `()` behind it"),
            None if !has_nothing(shape) => {
                self.push("; it has ");
                self.names(shape, 0);
            }
            None => {}
        }
    }

    /// The names of the first fields; so many were told before.
    const fn names(&mut self, shape: &'static Shape, mut told: usize) -> usize {
        let mut at = 0;
        while at < shape.fields.len() && told <= MOST_NAMES {
            let field = &shape.fields[at];
            if matches!(field.kind, FieldKind::Flattened) {
                told = self.names(field.shape, told);
            } else {
                self.push(if told > 0 { ", " } else { "" });
                if told < MOST_NAMES {
                    self.quoted(field.name);
                } else {
                    self.push("..");
                }
                told += 1;
            }
            at += 1;
        }
        told
    }

    const fn listed_methods(&mut self, shape: &'static Shape) {
        if let Methods::Named(names) = shape.methods
            && names.len() < 8
        {
            let mut at = 0;
            while at < names.len() {
                self.push(if at == 0 { "; it has " } else { ", " });
                self.quoted(names[at]);
                at += 1;
            }
        }
    }

    const fn article(&mut self, name: &str) {
        let letters = name.as_bytes();
        // The name of a struct is in back-ticks.
        let at = if !letters.is_empty() && letters[0] == b'`' { 1 } else { 0 };
        let is_vowel = letters.len() > at
            && matches!(letters[at].to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o');
        self.push(if is_vowel { "an " } else { "a " });
        self.push(name);
    }
}

const fn has_nothing(shape: &'static Shape) -> bool {
    shape.fields.is_empty()
}

/// Whether it is a list of what has such a field.
const fn is_of_item(shape: &'static Shape, hash: u64) -> bool {
    matches!(shape.kind, Kind::List(item) if matches!(find(item, hash), Found::Field(_)))
}

const fn has_method(shape: &'static Shape, name: &str) -> bool {
    matches!(shape.methods, Methods::Named(names) if crate::text::contains(names, name))
}

/// `author` of `shop::author::ModelEx`.
const fn of_module(path: &'static str) -> &'static str {
    let bytes = path.as_bytes();
    let mut at = bytes.len();
    while at > 1 && bytes[at - 1] != b':' {
        at -= 1;
    }
    let module = if at > 2 { path.split_at(at - 2).0 } else { path };
    super::model_name(module)
}
