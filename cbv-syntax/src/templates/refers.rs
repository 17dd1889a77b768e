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
    /// Whether it needs a template whose name is known only when it is rendered.
    pub needs_any: bool,
    /// The filters, tests and functions that it names.
    pub uses: Vec<Use>,
    /// The names that it gives to values and macros.
    pub assigned: BTreeSet<String>,
}

/// A filter, a test or a function that a template names.
#[derive(Debug, PartialEq, Eq)]
pub struct Use {
    /// Which of them.
    pub kind: Kind,
    /// The name.
    pub name: String,
    /// The line.
    pub line: usize,
}

/// What is called by a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `x|upper`
    Filter,
    /// `x is defined`
    Test,
    /// `range(3)`
    Function,
}

/// A template that another one needs.
#[derive(Debug, PartialEq, Eq)]
pub struct Needed {
    /// Its name; of several, one has to exist.
    pub names: Vec<String>,
    /// The line that refers to it.
    pub line: usize,
    /// How it does.
    pub by: Reference,
    /// Whether it may be missing: `ignore missing`.
    pub is_optional: bool,
    /// Whether it is needed at each rendering: not within `if`, `for` or a macro.
    pub is_certain: bool,
}

/// How a template refers to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// `{% extends %}`
    Extends,
    /// `{% include %}`
    Includes,
    /// `{% import %}`, `{% from %}`
    Imports,
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
