//! Django's `RedirectView`.

mod attributes;
mod request;
mod target;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use cbv_macros::base;

pub use self::attributes::RedirectAttributes;
pub(super) use self::attributes::refused;
use self::request::RedirectRequest;
use self::target::target;
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::redirect_response::{redirect_with, with_query};
use crate::view::View;

/// A view that leads elsewhere, whatever the verb: Django's `RedirectView`.
///
/// `#[derive(RedirectView)]` implements it from options; this is the long form:
///
/// ```
/// use cbv::prelude::*;
/// use cbv::{Error, RedirectView};
///
/// #[derive(View)]
/// #[view(base = RedirectView(query_string = true))]
/// struct Moved {
///     #[view(path)]
///     year: u16,
/// }
///
/// impl RedirectView for Moved {
///     async fn redirect_url(&self, _: Option<String>) -> Result<Option<String>, Error> {
///         Ok((self.year > 1999).then(|| format!("/archive/{}/", self.year)))
///     }
/// }
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::view("/{year}", Moved::as_view());
/// let answer = client.post("/2008?page=2").await;
/// assert_eq!(answer.status(), 302);
/// assert_eq!(answer.header("location"), Some("/archive/2008/?page=2"));
/// assert_eq!(client.get("/1990").await.status(), 410);
/// # });
/// ```
///
/// Its attributes, which options and setters set, are those of [`RedirectAttributes`].
#[base(attributes = RedirectAttributes, crate = crate)]
pub trait RedirectView: View {
    /// Where the request is led: Django's `get_redirect_url`. `None` is 410 Gone.
    ///
    /// `url` is what the options say: `url` with the captures of the request in it, or the URL of
    /// the pattern in `pattern_name` or `to`.
    async fn redirect_url(&self, url: Option<String>) -> Result<Option<String>, Error> {
        Ok(url)
    }

    /// Whether the redirect is permanent, 301, or not, 302: `configured` is the attribute.
    fn permanent(&self, configured: bool) -> bool {
        configured
    }

    /// Whether the query of the request goes with it: `configured` is the attribute.
    fn query_string(&self, configured: bool) -> bool {
        configured
    }

    /// Where the option `to` leads.
    #[doc(hidden)]
    fn __cbv_to(&self) -> Option<String> {
        None
    }

    /// Leads elsewhere: 301 or 302, or 410 where there is no URL.
    ///
    /// A URL that is no page's (`javascript:..`) or longer than 16,384 characters is a 400, as in
    /// Django.
    #[handler(get, post, put, patch, delete, options)]
    async fn redirect(
        &self,
        Configured(attributes): Configured<RedirectAttributes>,
        mut request: RedirectRequest,
    ) -> Result<Response, Error> {
        let configured = match self.__cbv_to() {
            Some(url) => Some(request.with_prefix(&url)),
            None => target(&attributes, &mut request)?,
        };
        let Some(url) = self.redirect_url(configured).await?.filter(|url| !url.is_empty()) else {
            return Ok(gone(&request));
        };
        let url = match request.query().filter(|_| self.query_string(attributes.query_string)) {
            Some(query) => with_query(&url, query),
            None => url,
        };
        if self.permanent(attributes.permanent) {
            return redirect_with(StatusCode::MOVED_PERMANENTLY, url);
        }
        redirect_with(StatusCode::FOUND, url)
    }
}

/// Django logs `Gone: /path` as a warning.
fn gone(request: &RedirectRequest) -> Response {
    Error::gone(request.path().to_owned()).into_response()
}
