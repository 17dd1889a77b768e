//! The library comes through a module of this crate.

use crate::framework::views::{Attributes, Configured, RouterExt, View, base, handler};
use axum::Router;

/// Shared attributes.
#[derive(Attributes, Debug)]
#[view(crate = crate::framework::views)]
pub struct Paging {
    #[view(default = 20)]
    size: u32,
    #[view(query)]
    page: Option<u32>,
}

/// A base.
#[base(crate = crate::framework::views, attributes = Paging)]
pub trait Index: View {
    /// A hook.
    fn number(&self) -> u32;

    /// A handler.
    #[handler(get)]
    async fn index(&self, Configured(paging): Configured<Paging>) -> String {
        format!("[{},{},{}]", self.number(), paging.size, paging.page.unwrap_or_default())
    }
}

/// A view.
#[derive(View, Debug)]
#[view(crate = crate::framework::views, base = Index, methods(get, post, delete, "LINK"))]
pub struct Page {
    #[view(path)]
    pk: u32,
    #[view(query, default = "text")]
    text: String,
}

impl Index for Page {
    fn number(&self) -> u32 {
        self.pk
    }
}

impl Page {
    #[handler(post, "LINK", crate = crate::framework::views)]
    async fn post(&self) -> String {
        format!("{} posted", self.text)
    }

    #[handler(crate = crate::framework::views, delete)]
    async fn delete(&self) -> &'static str {
        "deleted"
    }
}

/// The view at `/{pk}`.
pub fn router() -> Router {
    Router::new().view("/{pk}", Page::as_view())
}
