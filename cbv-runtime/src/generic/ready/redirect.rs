//! The ready-made view that leads elsewhere.

use std::borrow::Cow;

use cbv_macros::View;

use crate::generic::redirect::{RedirectView, refused};
use crate::view::as_view::AsView;
use crate::view::attributes::IntoAttribute;

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
/// What is wrong with the captures of the URL is found when the router of `urls!` is made.
/// `#[derive(RedirectView)]` finds all that is wrong when the crate compiles.
///
/// # Panics
///
/// When the URL is no page's (`javascript:..`) or longer than 16,384 characters.
#[must_use]
#[track_caller]
pub fn redirect(url: impl IntoAttribute<Option<Cow<'static, str>>>) -> AsView<Redirect> {
    let url = url.into_attribute();
    if let Some(problem) = url.as_deref().and_then(refused) {
        panic!("{problem}");
    }
    Redirect::as_view().url(url)
}
