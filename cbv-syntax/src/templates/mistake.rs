//! A mistake in a template, with its place.

use std::fmt;

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The template.
    pub template: String,
    /// The line of it.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
}

/// `books/list.html:3: there is no template `bse.html`; did you mean `base.html`?`
impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.template)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.message)
    }
}
