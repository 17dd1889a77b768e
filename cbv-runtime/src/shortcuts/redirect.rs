//! Redirects to a URL.

use axum::http::StatusCode;
use axum::response::Response;

use crate::error::Error;
use crate::redirect_response::redirect_with;

/// 302: a temporary redirect (Django's `redirect`).
///
/// Characters that a URI cannot have are percent-encoded, as in Django's `iri_to_uri`, so that no
/// text can end the header. What is encoded already stays.
///
/// ```
/// use axum::response::Response;
/// use cbv::Error;
/// use cbv::prelude::*;
/// use cbv::shortcuts::redirect;
///
/// #[derive(View)]
/// struct Old {
///     #[view(path)]
///     name: Slug,
/// }
///
/// impl Old {
///     #[handler(get)]
///     async fn moved(&self) -> Result<Response, Error> {
///         redirect(format!("/caf\u{e9}/{}/", self.name))
///     }
/// }
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let answer = cbv::testing::Client::view("/{name}", Old::as_view()).get("/rose").await;
/// assert_eq!(answer.status(), 302);
/// assert_eq!(answer.header("location"), Some("/caf%C3%A9/rose/"));
/// # });
/// ```
///
/// # Errors
///
/// 400 (Django's `DisallowedRedirect`), when the URL has a scheme that is none of `http`, `https`
/// and `ftp`, has one of these and no host, or has more than 16384 characters. The scheme is read
/// as browsers read it: `java\tscript:` is refused.
///
/// A URL of another host is allowed, such as `//example.org/`: check what comes from a request
/// before you redirect to it.
pub fn redirect(url: impl Into<String>) -> Result<Response, Error> {
    redirect_with(StatusCode::FOUND, url)
}

/// 301: a permanent redirect (Django's `redirect(.., permanent=True)`).
///
/// Clients and search engines remember it, some of them for ever.
///
/// ```
/// let answer = cbv::shortcuts::permanent_redirect("https://example.org/").unwrap();
/// assert_eq!(answer.status(), 301);
/// assert_eq!(answer.headers()["location"], "https://example.org/");
/// ```
///
/// # Errors
///
/// As [`redirect`].
pub fn permanent_redirect(url: impl Into<String>) -> Result<Response, Error> {
    redirect_with(StatusCode::MOVED_PERMANENTLY, url)
}
