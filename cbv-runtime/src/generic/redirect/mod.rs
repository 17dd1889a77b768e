//! Django's `RedirectView`.

mod attributes;
mod target;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use cbv_macros::{View, base};

pub use self::attributes::RedirectAttributes;
use self::target::{target, with_query};
use super::exchange::Exchange;
use crate::argument::Configured;
use crate::as_view::AsView;
use crate::attributes::IntoAttribute;
use crate::error::Error;
use crate::redirect_response::redirect_with;
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
    /// `url` is what the attributes say: `url` with the captures of the request in it, or the URL
    /// of the pattern called `pattern_name`.
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

    /// Leads elsewhere: 301 or 302, or 410 where there is no URL.
    ///
    /// A URL that is no page's (`javascript:..`) or longer than 16,384 characters is a 400, as in
    /// Django.
    #[handler(get, post, put, patch, delete, options)]
    async fn redirect(
        &self,
        Configured(attributes): Configured<RedirectAttributes>,
        exchange: Exchange,
    ) -> Result<Response, Error> {
        let configured = target(&attributes, &exchange)?;
        let Some(url) = self.redirect_url(configured).await?.filter(|url| !url.is_empty()) else {
            return Ok(gone(&exchange));
        };
        let url = match exchange.query().filter(|_| self.query_string(attributes.query_string)) {
            Some(query) => with_query(&url, query),
            None => url,
        };
        let is_permanent = self.permanent(attributes.permanent);
        let status = if is_permanent { StatusCode::MOVED_PERMANENTLY } else { StatusCode::FOUND };
        redirect_with(status, &url)
    }
}

/// Django logs `Gone: /path` as a warning.
fn gone(exchange: &Exchange) -> Response {
    let message = format!("Gone: {}", exchange.path());
    Error::gone(message).into_response()
}

/// The ready-made view that leads elsewhere: Django's `RedirectView.as_view(..)`.
///
/// [`redirect`] makes one with a URL. Without any it answers 410 Gone.
#[derive(View)]
#[view(base = RedirectView, crate = crate)]
pub struct Redirect;

impl RedirectView for Redirect {}

/// A view that leads to a URL, for a table of routes: Django's `RedirectView.as_view(url=..)`.
///
/// Captures of the route stand in braces, and are percent-encoded: none can change the host.
///
/// ```
/// use axum::Router;
/// use cbv::generic::{Redirect, redirect};
/// use cbv::prelude::*;
///
/// let app = Router::new()
///     .view("/old/", redirect("/new/").permanent(true))
///     .view("/item/{id}", redirect("/shop/{id}/").query_string(true))
///     .view("/closed/", Redirect::as_view()); // 410
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::new(app);
/// assert_eq!(client.get("/old/").await.status(), 301);
/// let answer = client.get("/item/7%2F8?page=2").await;
/// assert_eq!(answer.header("location"), Some("/shop/7%2F8/?page=2"));
/// assert_eq!(client.get("/closed/").await.status(), 410);
/// # });
/// ```
///
/// What is wrong with the URL is found when the router of `urls!` is made.
/// `#[derive(RedirectView)]` finds it when the crate compiles.
#[must_use]
pub fn redirect(
    url: impl IntoAttribute<Option<std::borrow::Cow<'static, str>>>,
) -> AsView<Redirect> {
    Redirect::as_view().url(url)
}
