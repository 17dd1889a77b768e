//! What a template uses, as a constant holds it: bytes that are read step by step beside the shapes
//! of values, and a text for each step.
//!
//! Uses share their first steps: together they are a tree, which stands in order, each edge before
//! those behind it. An edge is twelve bytes: how deep it is, its kind, the number of its line of the
//! texts, and the hash of its name.

use std::collections::BTreeMap;

use super::{Step, Use};

/// What an edge is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// `.name`
    Attr,
    /// What is in a list.
    Item,
    /// `.name()`
    Call,
}

/// An edge as it stands in the bytes of a [`Program`].
#[derive(Debug, Clone, Copy)]
pub struct Edge;

impl Edge {
    /// How many bytes it has.
    pub const LEN: usize = 12;
    /// Set in the kind where the template has asked before if there is something to step from.
    pub const ASKED: u8 = 0x10;
    /// Set in the kind where the page itself does not use it: templates that it needs do.
    pub const ELSEWHERE: u8 = 0x20;
    /// The number of no line: nothing is said of that edge.
    pub const SILENT: u16 = u16::MAX;
    /// Edges that are deeper are left out.
    pub const DEEPEST: usize = 15;
}

impl Kind {
    /// The kind of this number.
    #[must_use]
    pub const fn of(number: u8) -> Self {
        match number & 0x0f {
            0 => Self::Attr,
            1 => Self::Item,
            _ => Self::Call,
        }
    }

    const fn number(self) -> u8 {
        match self {
            Self::Attr => 0,
            Self::Item => 1,
            Self::Call => 2,
        }
    }
}

/// What a template uses.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Program {
    /// The edges.
    pub bytes: Vec<u8>,
    /// A line for each edge of which something can be said: the name, a tab, and how its place is
    /// told, with what is written there.
    pub texts: String,
    /// How many steps the longest use has.
    pub depth: usize,
}

impl Program {
    /// Those uses of which something is to be said, and all others that lead to them. `page` is the
    /// template that is shown, `place` is how a template, a line and a column are told.
    pub fn of<'u>(
        uses: impl IntoIterator<Item = &'u Use>,
        page: &str,
        place: impl Fn(&str, usize, usize) -> String,
    ) -> Self {
        let mut root = Node::default();
        for used in uses.into_iter().filter(|used| used.steps.len() <= Edge::DEEPEST) {
            root.insert(used);
        }
        let mut program = Self::default();
        let mut lines = 0;
        root.write(0, page, &mut lines, &place, &mut program);
        program
    }
}

/// FNV-1a. Names are compared by it while a crate compiles.
#[must_use]
pub const fn hash(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

#[derive(Default)]
struct Node<'u> {
    /// The edges, in the order in which they were found.
    edges: Vec<(Kind, &'u str)>,
    nodes: BTreeMap<(Kind, &'u str), Node<'u>>,
    uses: Vec<&'u Use>,
}

impl<'u> Node<'u> {
    fn insert(&mut self, used: &'u Use) {
        let mut node = self;
        for step in &used.steps {
            let edge = match step {
                Step::Attr(name) => (Kind::Attr, name.as_str()),
                Step::Item => (Kind::Item, ""),
                Step::Call(name) => (Kind::Call, name.as_str()),
            };
            if !node.nodes.contains_key(&edge) {
                node.edges.push(edge);
            }
            node = node.nodes.entry(edge).or_default();
        }
        node.uses.push(used);
    }

    fn write(
        &self,
        depth: u8,
        page: &str,
        lines: &mut u16,
        place: &impl Fn(&str, usize, usize) -> String,
        program: &mut Program,
    ) {
        program.depth = program.depth.max(usize::from(depth));
        for edge in &self.edges {
            let (kind, name) = edge;
            let node = &self.nodes[edge];
            let line = node.text(name, place).filter(|_| *lines < Edge::SILENT).map(|text| {
                program.texts.push_str(&text);
                *lines += 1;
                *lines - 1
            });
            let is_asked = node.uses.iter().all(|used| used.is_asked);
            let is_elsewhere = node.uses.iter().all(|used| used.place.template != page);
            let asked = if is_asked { Edge::ASKED } else { 0 };
            let elsewhere = if is_elsewhere { Edge::ELSEWHERE } else { 0 };
            let flags = asked | elsewhere;
            program.bytes.extend([depth, kind.number() | flags]);
            program.bytes.extend(line.unwrap_or(Edge::SILENT).to_le_bytes());
            program.bytes.extend(hash(name).to_le_bytes());
            node.write(depth + 1, page, lines, place, program);
        }
    }

    /// The line of the texts: the place of the first use, and those of the others.
    fn text(&self, name: &str, place: &impl Fn(&str, usize, usize) -> String) -> Option<String> {
        let shown = |used: &Use| place(&used.place.template, used.place.line, used.place.column);
        let (first, others) = self.uses.split_first()?;
        let mut text = format!("{name}\t{}: `{}`", shown(first), one_line(&first.place.written));
        if let Some(second) = others.iter().find(|used| used.place != first.place) {
            text.extend(["\t", &shown(second)]);
        }
        text.push('\n');
        Some(text)
    }
}

fn one_line(text: &str) -> String {
    text.replace(['\t', '\n'], " ")
}
