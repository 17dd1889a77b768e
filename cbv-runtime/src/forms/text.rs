//! Texts that the author of a form writes, and that may be HTML.

use std::borrow::Cow;

/// A text that explains something on a page: escaped where it is shown, unless
/// [`mark_safe`] has made it.
///
/// ```
/// use cbv::forms::{Text, mark_safe};
///
/// assert!(!Text::from("As on the <b>cover</b>").is_safe());
/// assert!(mark_safe("As on the <b>cover</b>").is_safe());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    text: Cow<'static, str>,
    is_safe: bool,
}

/// A text that is HTML, and shown as it is: Django's `mark_safe`.
///
/// It must not have anything in it that a user has written.
pub fn mark_safe(html: impl Into<Cow<'static, str>>) -> Text {
    Text { text: html.into(), is_safe: true }
}

impl Text {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it is HTML.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.is_safe
    }
}

impl From<&'static str> for Text {
    fn from(text: &'static str) -> Self {
        Cow::Borrowed(text).into()
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Cow::<'static, str>::Owned(text).into()
    }
}

impl From<Cow<'static, str>> for Text {
    fn from(text: Cow<'static, str>) -> Self {
        Self { text, is_safe: false }
    }
}
