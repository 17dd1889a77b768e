//! Where a client wants to go next.

use std::borrow::Cow;

use axum::extract::OriginalUri;
use axum::http::request::Parts;
use percent_encoding::percent_decode_str;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::redirect_response::{is_too_long, with_parameter};

/// The parameter that says it: Django's `REDIRECT_FIELD_NAME`.
const PARAMETER: &str = "next";

/// Where a client wants to go next, behind a login for one: a path of this site with its query, or
/// nothing.
///
/// It is a parameter of the query or a field of a form, `next` in Django. The client says what it
/// wants, and who has made the link says it for the client: a URL of another host would lead from
/// a page that users trust to one that looks like it. So whatever is no path of this site counts as
/// nothing, as with Django's `url_has_allowed_host_and_scheme`:
///
/// ```
/// use axum::response::Response;
/// use cbv::Error;
/// use cbv::prelude::*;
/// use cbv::shortcuts::NextPage;
///
/// #[derive(View)]
/// struct Login {
///     #[view(query)]
///     next: NextPage,
/// }
///
/// impl Login {
///     #[handler(post)]
///     async fn log_in(self) -> Result<Response, Error> {
///         redirect(self.next.or("/profile/"))
///     }
/// }
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::view("/login/", Login::as_view());
/// let leads_to = async |query: &str| {
///     let answer = client.post(&format!("/login/{query}")).await;
///     answer.header("location").map(str::to_owned)
/// };
/// assert_eq!(leads_to("?next=/books/%3Fpage=2").await.as_deref(), Some("/books/?page=2"));
/// assert_eq!(leads_to("?next=//evil.example/").await.as_deref(), Some("/profile/"));
/// assert_eq!(leads_to("?next=javascript:alert(1)").await.as_deref(), Some("/profile/"));
/// assert_eq!(leads_to("").await.as_deref(), Some("/profile/"));
/// # });
/// ```
///
/// A path of this site starts with one slash. It has no `\` and no control character, and in the
/// path before the query none that is encoded; no segment of it is `.` or `..`. So it leads to this site
/// for everyone who reads it, be it a browser, or a server that decodes it first. A URL with a
/// scheme and a host is none, even of this site. One that is too long for a redirect is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NextPage(Option<String>);

impl NextPage {
    /// What a client says.
    ///
    /// ```
    /// use cbv::shortcuts::NextPage;
    ///
    /// assert_eq!(NextPage::new("/books/?page=2").url(), Some("/books/?page=2"));
    /// for hostile in ["//evil.example", "/\\evil.example", "https://evil.example", "/%2F/", "/\t/"] {
    ///     assert_eq!(NextPage::new(hostile).url(), None);
    /// }
    /// ```
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self(Some(url.into()).filter(|url| is_of_this_site(url)))
    }

    /// The page that a request asks for: where to come back to.
    ///
    /// ```
    /// use axum::http::Request;
    /// use cbv::shortcuts::NextPage;
    ///
    /// let (parts, ()) = Request::get("/books/7/?page=2").body(()).unwrap().into_parts();
    /// assert_eq!(NextPage::of(&parts).added_to("/login/"), "/login/?next=/books/7/%3Fpage%3D2");
    /// ```
    #[must_use]
    pub fn of(parts: &Parts) -> Self {
        let original = parts.extensions.get::<OriginalUri>();
        let uri = original.map_or(&parts.uri, |original| &original.0);
        uri.path_and_query().map_or(Self(None), |sent| Self::new(sent.as_str()))
    }

    /// The path, with its query.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// The path, with its query, or another URL where there is none.
    #[must_use]
    pub fn or(self, url: impl Into<String>) -> String {
        self.0.unwrap_or_else(|| url.into())
    }

    /// A URL with this as its parameter `next`: that of a login, which comes back.
    #[must_use]
    pub fn added_to(&self, url: impl Into<String>) -> String {
        let url = url.into();
        match &self.0 {
            None => url,
            Some(next) => with_parameter(&url, PARAMETER, next),
        }
    }
}

/// What is no path of this site is nothing, and no error: whoever follows a bad link may log in.
impl<'de> Deserialize<'de> for NextPage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let url = Option::<Cow<'de, str>>::deserialize(deserializer)?;
        Ok(url.map_or(Self(None), Self::new))
    }
}

/// The path, or an empty text: the value of a hidden field.
impl Serialize for NextPage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.url().unwrap_or_default())
    }
}

fn is_of_this_site(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    url.starts_with('/')
        && !url.contains(|c: char| c == '\\' || c.is_control())
        && !is_too_long(url)
        && leads_down(&percent_decode_str(path).collect::<Vec<_>>())
}

/// Whether a path, decoded, stays what it is when it is resolved, and no host stands behind its
/// first slash.
fn leads_down(path: &[u8]) -> bool {
    let is_slash = |b: &u8| matches!(b, b'/' | b'\\');
    !path.get(1).is_some_and(is_slash)
        && !path.iter().any(u8::is_ascii_control)
        && !path.split(is_slash).any(|segment| matches!(segment, b"." | b".."))
}
