//! Answers.

use axum::http::{HeaderMap, StatusCode};
use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::failure::Failure;
#[cfg(feature = "templates")]
use super::recorded::Rendered;
#[cfg(feature = "templates")]
use crate::templates::{Context, minijinja::Value};

/// The answer to a request.
///
/// When an assertion on it fails, the test prints what went wrong on the server: the error with its
/// causes, the view, and the lines of the template.
#[derive(Clone, Debug)]
pub struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    #[allow(dead_code, reason = "it speaks when it is dropped")]
    pub(super) failure: Option<Failure>,
    pub(super) redirect_chain: Vec<(String, u16)>,
    #[cfg(feature = "templates")]
    pub(super) rendered: Rendered,
}

impl Answer {
    /// The status; it compares with numbers, too: `answer.status() == 200`.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// All headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The first header of a name, when there is one and it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The body.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.body
    }

    /// The body as text.
    ///
    /// # Panics
    ///
    /// When it is not UTF-8.
    #[must_use]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("a body in UTF-8")
    }

    /// The body, read as JSON.
    ///
    /// # Panics
    ///
    /// When it is not JSON of this type.
    #[must_use]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).expect("a body in JSON, of this type")
    }

    /// The redirects that were followed, each with the URL that it led to and its status: Django's
    /// `response.redirect_chain`. Empty without [`follow`](super::TestRequest::follow).
    #[must_use]
    pub fn redirect_chain(&self) -> &[(String, u16)] {
        &self.redirect_chain
    }

    /// The names of the templates that were rendered, in their order, and of those that these
    /// extend, include and import: Django's `response.templates`. Of another engine than MiniJinja
    /// only what it was asked for is known.
    #[cfg(feature = "templates")]
    #[must_use]
    pub fn templates(&self) -> &[String] {
        &self.rendered.templates
    }

    /// A variable of the templates: Django's `response.context["book"]`. Of several templates, each
    /// rendered for itself, the first that has it counts.
    #[cfg(feature = "templates")]
    #[must_use]
    pub fn context(&self, name: &str) -> Option<&Value> {
        self.rendered.contexts.iter().find_map(|context| context.get(name))
    }

    /// The variables of each template that was rendered for itself.
    #[cfg(feature = "templates")]
    #[must_use]
    pub fn contexts(&self) -> &[Context] {
        &self.rendered.contexts
    }
}
