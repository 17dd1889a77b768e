//! Which values of its context a template uses: each is followed through loops, assignments, blocks,
//! includes and macros, to the variable that it comes from.
//!
//! `{% for book in page_obj %}{{ book.title }}` is a use of `page_obj`, of what is in it, and of
//! `title` of that. Whether there is one, types say. What cannot be followed is left alone: recursive
//! loops, namespaces, values of other filters and of functions, names that are computed.

mod blocks;
mod calls;
mod expressions;
mod filters;
mod guards;
mod places;
mod program;
mod scope;
mod statements;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use minijinja::machinery::ast::{self, Stmt};
use minijinja::machinery::parse;
use minijinja::syntax::SyntaxConfig;

use super::built_in::built_in;
use super::check::Sources;
use super::refers::Template;
pub use program::{Edge, Kind, Program, hash};
use scope::Frame;

/// One step from a value to another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// `.name`; the first one is a variable of the context.
    Attr(String),
    /// What a loop goes over, what stands at a place of a list.
    Item,
    /// `.name()`
    Call(String),
}

/// Where a template uses a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The template.
    pub template: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is written there.
    pub written: String,
}

/// A value that a template uses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The steps to it, from the context.
    pub steps: Vec<Step>,
    /// Where the last of them stands.
    pub place: Place,
    /// Whether the template has asked before if the value that it is an attribute of is there.
    pub is_asked: bool,
}

/// What a template uses.
#[derive(Debug, Default)]
pub struct Flow {
    /// In the order in which the template is rendered, those of its own before those of others.
    pub uses: Vec<Use>,
    /// What is wrong whatever the context has, with its place.
    pub mistakes: Vec<(Place, String)>,
    /// The templates that it needs, and itself.
    pub read: BTreeSet<String>,
}

/// Follows the values of a template's context. A template that does not parse, or one that it needs,
/// is passed over.
#[must_use]
pub fn follow(sources: &impl Sources, name: &str) -> Flow {
    let texts = texts(sources, name);
    let parsed = texts.iter().filter_map(|(name, text)| {
        let tree = parse(text, name, SyntaxConfig::default()).ok()?;
        Some((name.as_str(), Parsed { source: text, tree }))
    });
    let templates: BTreeMap<_, _> = parsed.collect();
    let mut walk = Walk::new(&templates);
    if let Some((&name, _)) = templates.get_key_value(name) {
        walk.current = name;
        walk.around.push(name);
        walk.template(name);
    }
    let mut flow = walk.flow;
    flow.uses.retain(|used| built_in(&used.place.template).is_none() || has_own(sources, used));
    flow.read = texts.into_keys().collect();
    flow
}

/// A template of the application may have the name of one of the library.
fn has_own(sources: &impl Sources, used: &Use) -> bool {
    sources.get(&used.place.template).is_some()
}

/// The template and all that it needs.
fn texts(sources: &impl Sources, name: &str) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let mut to_read = vec![name.to_owned()];
    while let Some(name) = to_read.pop() {
        if texts.contains_key(&name) {
            continue;
        }
        let own = sources.get(&name).and_then(Result::ok);
        let Some(text) = own.or_else(|| built_in(&name).map(str::to_owned)) else { continue };
        let Ok(read) = Template::read(&name, &text) else { continue };
        to_read.extend(read.needs.into_iter().flat_map(|needed| needed.names));
        texts.insert(name, text);
    }
    texts
}

struct Parsed<'t> {
    source: &'t str,
    tree: Stmt<'t>,
}

/// How deep templates, blocks and macros may be in one another: a macro may call itself.
const DEEPEST: usize = 24;

struct Walk<'t> {
    templates: &'t BTreeMap<&'t str, Parsed<'t>>,
    flow: Flow,
    frames: Vec<Frame<'t>>,
    /// Values that may be missing here: the template has said what it does without them.
    guards: Vec<Vec<Step>>,
    /// Values that are there and not empty: the template has asked.
    asked: Vec<Vec<Step>>,
    /// The bodies of each block with their templates, from the one that is shown to the first.
    blocks: BTreeMap<&'t str, Vec<(&'t ast::Block<'t>, &'t str)>>,
    /// Which block is shown, and which of its bodies.
    inside: Vec<(&'t str, usize)>,
    /// The template that is read.
    current: &'t str,
    /// The templates around it.
    around: Vec<&'t str>,
    depth: usize,
    /// Free variables are not those of the context: an imported macro sees its arguments alone.
    is_detached: bool,
}

impl<'t> Walk<'t> {
    fn new(templates: &'t BTreeMap<&'t str, Parsed<'t>>) -> Self {
        Self {
            templates,
            flow: Flow::default(),
            frames: vec![Frame::new()],
            guards: Vec::new(),
            asked: Vec::new(),
            blocks: BTreeMap::new(),
            inside: Vec::new(),
            current: "",
            around: Vec::new(),
            depth: 0,
            is_detached: false,
        }
    }

    /// Reads something deeper inside, unless that is too deep.
    fn deeper(&mut self, read: impl FnOnce(&mut Self)) {
        if self.depth < DEEPEST {
            self.depth += 1;
            read(self);
            self.depth -= 1;
        }
    }
}

#[cfg(test)]
mod tests;
