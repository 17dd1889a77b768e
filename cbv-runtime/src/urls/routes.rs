//! The routes of an application as a value.

use std::collections::HashMap;
use std::fmt;

use super::matching::matches;
use super::segment::{Capture, Segment};
use super::tree::Tree;
use crate::view::attributes::Sets;
use crate::view::opaque::Opaque;

/// All patterns of an application, with their names: what `urls::routes()` gives.
///
/// It is cheap to clone and does not change. Templates need it for `url(..)`.
#[derive(Clone, Default)]
pub struct Routes(Opaque<Inner>);

#[derive(Default)]
struct Inner {
    list: Vec<RouteInfo>,
    by_name: HashMap<String, usize>,
    tree: Tree,
}

/// One pattern of an application: an entry of [`Routes`].
pub struct RouteInfo {
    pub(crate) segments: Vec<Segment>,
    /// Whether the compiler has compared the captures with the fields of the view.
    pub(crate) is_checked: bool,
    pub(crate) name: Option<String>,
    pub(crate) view: &'static str,
    pub(crate) allow: Option<&'static str>,
    /// The structs of the view's attributes.
    #[cfg_attr(not(feature = "templates"), allow(dead_code, reason = "templates ask for it"))]
    pub(crate) attributes: Option<&'static Sets>,
}

impl RouteInfo {
    /// The pattern as `urls!` has it, prefixes included: `/shop/item/{pk: i64}/`.
    #[must_use]
    pub fn pattern(&self) -> String {
        let segments: Vec<_> = self.segments.iter().map(Segment::to_string).collect();
        format!("/{}", segments.join("/"))
    }

    /// The name, behind its namespaces: `shop:item`.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The view that answers.
    #[must_use]
    pub fn view(&self) -> &'static str {
        self.view
    }

    /// The verbs that are answered, as the `Allow` header names them; `None` for a handler of
    /// axum's, which does not say.
    #[must_use]
    pub fn allow(&self) -> Option<&'static str> {
        self.allow
    }

    /// Whether the view has an attribute of this name, inherited ones included.
    #[cfg(feature = "templates")]
    pub(crate) fn has_attribute(&self, name: &str) -> bool {
        Sets::has_attribute(self.attributes, name)
    }

    pub(crate) fn captures(&self) -> impl Iterator<Item = &Capture> {
        self.segments.iter().filter_map(Segment::capture)
    }
}

impl Routes {
    /// Of two patterns with the same name, the first is found by it.
    pub(crate) fn new(list: Vec<RouteInfo>) -> Self {
        let mut by_name = HashMap::new();
        for (at, route) in list.iter().enumerate() {
            if let Some(name) = &route.name {
                by_name.entry(name.clone()).or_insert(at);
            }
        }
        let tree = Tree::new(list.iter().map(|route| &*route.segments));
        Self(Opaque::new(Inner { list, by_name, tree }))
    }

    /// The patterns, in the order in which they are tried.
    pub fn iter(&self) -> impl Iterator<Item = &RouteInfo> {
        self.0.list.iter()
    }

    pub(crate) fn at(&self, at: usize) -> &RouteInfo {
        &self.0.list[at]
    }

    /// The first pattern that takes the path.
    pub(crate) fn find(&self, path: &str) -> Option<usize> {
        let candidates = self.0.tree.find(path).into_iter();
        candidates.into_iter().find(|at| matches(&self.at(*at).segments, path))
    }

    /// The patterns that may take a path of this shape, in their order.
    pub(super) fn overlapping(&self, shape: &[Segment]) -> Vec<usize> {
        self.0.tree.overlapping(shape)
    }

    /// The names of the patterns, in no order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.by_name.keys().map(String::as_str)
    }

    /// The pattern with that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&RouteInfo> {
        self.0.by_name.get(name).map(|at| &self.0.list[*at])
    }
}

/// A table, a line for each pattern: pattern, verbs, view, name.
impl fmt::Display for Routes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = |route: &RouteInfo| {
            let name = route.name.clone().unwrap_or_default();
            [route.pattern(), route.allow.unwrap_or("*").to_owned(), route.view.to_owned(), name]
        };
        let rows: Vec<_> = self.iter().map(row).collect();
        let width = |at: usize| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
        let widths = [width(0), width(1), width(2)];
        for [pattern, verbs, view, name] in &rows {
            let [of_pattern, of_verbs, of_view] = widths;
            let line = format!("{pattern:of_pattern$}  {verbs:of_verbs$}  {view:of_view$}  {name}");
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

impl fmt::Debug for Routes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(RouteInfo::pattern)).finish()
    }
}

impl fmt::Debug for RouteInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RouteInfo")
            .field("pattern", &self.pattern())
            .field("name", &self.name)
            .field("view", &self.view)
            .finish_non_exhaustive()
    }
}
