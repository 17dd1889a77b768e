//! What a template refers to.

use std::collections::BTreeSet;

/// What a template refers to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Template {
    /// Other templates, by `extends`, `include`, `import` and `from`.
    pub needs: Vec<Needed>,
    /// Its calls of `url(..)`.
    pub urls: Vec<UrlCall>,
    /// Its calls of `static(..)`.
    pub statics: Vec<StaticCall>,
    /// The variables that it names and does not bind itself, by a loop, `with` or the arguments of
    /// a macro. What it sets is among them: it may be read before.
    pub variables: BTreeSet<String>,
    /// Templates that it includes where they exist.
    pub may_need: Vec<String>,
    /// Whether it needs a template whose name is known only when it is rendered.
    pub needs_any: bool,
}

/// A template that another one needs.
#[derive(Debug, PartialEq, Eq)]
pub struct Needed {
    /// Its name; of several, one has to exist.
    pub names: Vec<String>,
    /// The line that refers to it.
    pub line: usize,
}

/// `url("shop:item", pk=3)`
#[derive(Debug, PartialEq, Eq)]
pub struct UrlCall {
    /// The name of the pattern.
    pub name: String,
    /// What it is given.
    pub captures: Captures,
    /// The line of the call.
    pub line: usize,
}

/// `static("css/site.css")`
#[derive(Debug, PartialEq, Eq)]
pub struct StaticCall {
    /// The path of the file.
    pub file: String,
    /// The line of the call.
    pub line: usize,
}

/// The captures that a call of `url(..)` gives.
#[derive(Debug, PartialEq, Eq)]
pub enum Captures {
    /// By name and in their order; both together are a mistake.
    Known {
        /// The names.
        named: Vec<String>,
        /// How many have none.
        in_order: usize,
    },
    /// Only when it is rendered: `url(name, *values)`.
    Unknown,
}
