//! URLs from values: what the functions of `urls!` do.

use std::borrow::Cow;

use super::encode::{Encoded, push_segment, push_tail, without_leading_slashes};
use crate::converter::{Converter, Slug};

/// A value for a capture of type `T`: a `T`, a reference to one, and a text for a `String`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value for a capture of type `{T}`",
    label = "the pattern captures a `{T}`"
)]
pub trait UrlValue<T> {
    /// The text that stands in the URL, before it is percent-encoded.
    fn url_text(&self) -> Cow<'_, str>;
}

impl<T: Converter> UrlValue<T> for T {
    fn url_text(&self) -> Cow<'_, str> {
        self.to_url()
    }
}

impl<T: Converter> UrlValue<T> for &T {
    fn url_text(&self) -> Cow<'_, str> {
        self.to_url()
    }
}

impl UrlValue<String> for &str {
    fn url_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl UrlValue<String> for Cow<'_, str> {
    fn url_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

/// A slug is a text.
impl UrlValue<String> for Slug {
    fn url_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.as_str())
    }
}

impl UrlValue<String> for &Slug {
    fn url_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.as_str())
    }
}

/// Where the patterns of an included module are mounted.
#[derive(Debug, Clone)]
pub struct Prefix(Cow<'static, str>);

impl Prefix {
    /// At the root.
    pub const NONE: Self = Self(Cow::Borrowed(""));
}

/// A URL that is put together.
pub struct Reversed {
    url: String,
    /// The value that no URL leads to.
    impossible: Option<String>,
}

impl Reversed {
    /// Starts behind a prefix.
    #[must_use]
    pub fn behind(Prefix(prefix): &Prefix) -> Self {
        Self { url: prefix.clone().into_owned(), impossible: None }
    }

    /// A text of the pattern.
    #[must_use]
    pub fn literal(mut self, text: &str) -> Self {
        self.url.push_str(text);
        self
    }

    /// The value of a capture.
    #[must_use]
    pub fn capture<T: Converter>(self, value: &impl UrlValue<T>) -> Self {
        self.push(push_segment, &value.url_text())
    }

    /// The value of a capture that takes all that remains.
    #[must_use]
    pub fn tail<T: Converter>(self, value: &impl UrlValue<T>) -> Self {
        self.push(push_tail, &value.url_text())
    }

    fn push(mut self, push: fn(&mut String, &str) -> Encoded, text: &str) -> Self {
        if push(&mut self.url, text) == Encoded::Impossible {
            self.impossible = Some(text.to_owned());
        }
        self
    }

    /// The URL.
    #[must_use]
    pub fn url(self) -> String {
        if let Some(value) = self.impossible {
            let url = &self.url;
            crate::log::error(&format!("no URL leads to the value {value:?}: {url} is a 404"));
        }
        without_leading_slashes(self.url)
    }

    /// What an included module has before its own patterns.
    #[must_use]
    pub fn prefix(self) -> Prefix {
        Prefix(Cow::Owned(self.url))
    }
}
