//! URLs from values: what the functions that `urls!` makes call.

use std::borrow::Cow;
use std::ops::Range;

use super::encode::{Encoded, IMPOSSIBLE, push_segment, push_tail, without_leading_slashes};
use super::routes::Routes;
use crate::extract::converter::{Converter, Slug};

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

/// The prefix of an included module: the path and the namespaces before its own.
#[derive(Debug, Clone)]
pub struct Prefix {
    path: Cow<'static, str>,
    /// The range of the last capture's value in the path.
    last: Range<usize>,
    /// `shop:`
    namespaces: Cow<'static, str>,
    /// All patterns, so that a URL that leads to another pattern is noticed.
    all: fn() -> &'static Routes,
}

impl Prefix {
    /// No prefix: for the module with all patterns.
    #[must_use]
    pub const fn none(all: fn() -> &'static Routes) -> Self {
        Self { path: Cow::Borrowed(""), last: 0..0, namespaces: Cow::Borrowed(""), all }
    }

    fn with(&self, path: String, last: Range<usize>, namespace: &str) -> Self {
        let namespaces = format!("{}{namespace}:", self.namespaces).into();
        Self { path: path.into(), last, namespaces, all: self.all }
    }

    /// Whether the URL leads to the pattern with that name: an earlier one may take it.
    fn is_of(&self, name: &str, url: &str) -> Result<(), String> {
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

/// A URL that is built part by part.
pub struct Reversed<'a> {
    behind: &'a Prefix,
    url: String,
    /// The range of the last capture's value.
    last: Range<usize>,
    /// A value that cannot stand in a URL.
    impossible: Option<String>,
}

impl<'a> Reversed<'a> {
    /// Starts behind a prefix.
    #[must_use]
    pub fn behind(behind: &'a Prefix) -> Self {
        let (url, last) = (behind.path.clone().into_owned(), behind.last.clone());
        Self { behind, url, last, impossible: None }
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
        let start = self.url.len();
        if push(&mut self.url, text) == Encoded::Impossible {
            self.impossible = Some(text.to_owned());
        }
        self.last = start..self.url.len();
        self
    }

    /// The URL of the pattern with that name; a 404 where none leads to it.
    #[must_use]
    pub fn url(self, name: &str) -> String {
        let Self { behind, mut url, last, impossible } = self;
        if let Some(value) = impossible {
            log(&format!("no URL leads to the value {value:?}"), &url);
            return without_leading_slashes(url);
        }
        let whole = without_leading_slashes(url.clone());
        match behind.is_of(name, &whole) {
            Ok(()) => whole,
            Err(reason) => {
                url.replace_range(last, IMPOSSIBLE);
                log(&reason, &url);
                without_leading_slashes(url)
            }
        }
    }

    /// The prefix of a module that is included here.
    #[must_use]
    pub fn prefix(self, namespace: &str) -> Prefix {
        if let Some(value) = &self.impossible {
            log(&format!("no URL leads to the value {value:?}"), &self.url);
        }
        self.behind.with(self.url, self.last, namespace)
    }
}

fn log(reason: &str, url: &str) {
    crate::log::error(&format!("{reason}: {url} is a 404"));
}
