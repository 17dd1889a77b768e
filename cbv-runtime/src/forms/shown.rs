//! A value as a widget shows it.

use std::borrow::Cow;

/// A value as a widget shows it: what an input has in `value`, what is selected, what is checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Shown {
    /// No value.
    #[default]
    Nothing,
    /// One text.
    Text(Cow<'static, str>),
    /// Several, of a widget that takes several.
    Many(Vec<String>),
    /// Of a checkbox.
    Checked(bool),
    /// A file that is stored already: its name, and where it is.
    File {
        /// What is shown of it.
        name: String,
        /// Where it leads.
        url: Option<String>,
    },
}

impl Shown {
    /// The text of a value.
    pub fn text(value: impl std::fmt::Display) -> Self {
        Self::Text(Cow::Owned(value.to_string()))
    }
}
