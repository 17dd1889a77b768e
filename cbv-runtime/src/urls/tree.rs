//! A tree of the patterns: finds those of the shape of a path without trying all.

use std::collections::HashMap;

use super::encode::decoded;
use super::matching::split;
use super::segment::Segment;

/// Patterns by their first segment, below that by the second, and so on.
#[derive(Default)]
pub(super) struct Tree {
    literals: HashMap<String, Self>,
    capture: Option<Box<Self>>,
    tails: Vec<usize>,
    ends: Vec<usize>,
}

impl Tree {
    /// Patterns, numbered in their order.
    pub(super) fn new<'a>(patterns: impl Iterator<Item = &'a [Segment]>) -> Self {
        let mut tree = Self::default();
        patterns.enumerate().for_each(|(at, segments)| tree.insert(segments, at));
        tree
    }

    fn insert(&mut self, segments: &[Segment], at: usize) {
        match segments.split_first() {
            None => self.ends.push(at),
            Some((Segment::Tail(_), _)) => self.tails.push(at),
            Some((Segment::Capture(_), rest)) => {
                self.capture.get_or_insert_default().insert(rest, at);
            }
            Some((Segment::Literal(text), rest)) => {
                let text = decoded(text).unwrap_or_default().into_owned();
                self.literals.entry(text).or_default().insert(rest, at);
            }
        }
    }

    /// The numbers of the patterns whose shape the path has, in their order.
    pub(super) fn find(&self, path: &str) -> Vec<usize> {
        let mut found = Vec::new();
        self.collect(path.strip_prefix('/'), &mut found);
        found.sort_unstable();
        found
    }

    fn collect(&self, rest: Option<&str>, found: &mut Vec<usize>) {
        let Some(rest) = rest else {
            found.extend(&self.ends);
            return;
        };
        found.extend(&self.tails);
        let (first, rest) = split(rest);
        let literal = decoded(first).and_then(|first| self.literals.get(&*first));
        for below in literal.into_iter().chain(self.capture.as_deref()) {
            below.collect(rest, found);
        }
    }

    /// The numbers of the patterns that may take a path of this shape, in their order.
    pub(super) fn overlapping(&self, shape: &[Segment]) -> Vec<usize> {
        let mut found = Vec::new();
        self.collect_overlapping(shape, &mut found);
        found.sort_unstable();
        found
    }

    fn collect_overlapping(&self, shape: &[Segment], found: &mut Vec<usize>) {
        let Some((first, rest)) = shape.split_first() else {
            found.extend(&self.ends);
            return;
        };
        match first {
            // An empty segment stands at the end only. Captures and tails do not take it.
            Segment::Literal("") => {
                if let Some(end) = self.literals.get("") {
                    end.collect_overlapping(rest, found);
                }
                return;
            }
            Segment::Literal(text) => {
                let text = decoded(text).unwrap_or_default();
                let below = self.literals.get(&*text).into_iter().chain(self.capture.as_deref());
                below.for_each(|below| below.collect_overlapping(rest, found));
            }
            Segment::Capture(_) => {
                self.not_empty().for_each(|below| below.collect_overlapping(rest, found));
            }
            Segment::Tail(_) => self.not_empty().for_each(|below| below.collect_all(found)),
        }
        found.extend(&self.tails);
    }

    /// The subtrees behind a first segment that is not empty.
    fn not_empty(&self) -> impl Iterator<Item = &Self> {
        let literals = self.literals.iter().filter(|(text, _)| !text.is_empty());
        literals.map(|(_, below)| below).chain(self.capture.as_deref())
    }

    fn collect_all(&self, found: &mut Vec<usize>) {
        found.extend(self.ends.iter().chain(&self.tails));
        let below = self.literals.values().chain(self.capture.as_deref());
        below.for_each(|below| below.collect_all(found));
    }
}
