//! Where the patterns of a module are mounted.

use std::borrow::Cow;
use std::ops::Range;

use super::routes::Routes;

/// What stands before the patterns of a module and before their names.
#[derive(Debug, Clone)]
pub struct Prefix {
    pub(super) path: Cow<'static, str>,
    /// Where the value of the last capture stands in it.
    pub(super) last: Range<usize>,
    /// `shop:`
    namespaces: Cow<'static, str>,
    /// All patterns, so that no URL is given that leads to another one.
    all: fn() -> &'static Routes,
}

impl Prefix {
    /// Nothing: that of the module with all patterns.
    #[must_use]
    pub const fn none(all: fn() -> &'static Routes) -> Self {
        Self { path: Cow::Borrowed(""), last: 0..0, namespaces: Cow::Borrowed(""), all }
    }

    pub(super) fn with(&self, path: String, last: Range<usize>, namespace: &str) -> Self {
        let namespaces = format!("{}{namespace}:", self.namespaces).into();
        Self { path: path.into(), last, namespaces, all: self.all }
    }

    /// Whether the URL leads to the pattern with that name: an earlier one may take it.
    pub(super) fn is_of(&self, name: &str, url: &str) -> Result<(), String> {
        let all = (self.all)();
        let Some(found) = all.find(url).map(|at| all.at(at)) else {
            return Err("no pattern takes what a converter gives".to_owned());
        };
        let found_name = found.name().and_then(|found| found.strip_prefix(&*self.namespaces));
        if found_name == Some(name) {
            return Ok(());
        }
        Err(format!("`{}` takes {url} before the pattern `{name}` could", found.pattern()))
    }
}
