//! The dependency itself has another name.

use axum::Router;
use web::{Attributes, Configured, RouterExt, View, base, handler, urls};

/// Shared attributes.
#[derive(Attributes, Debug)]
#[view(crate = web)]
pub struct Paging {
    #[view(default = 20)]
    size: u32,
    #[view(query)]
    page: Option<u32>,
}

/// A base.
#[base(crate = web, attributes = Paging)]
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
#[view(crate = web, base = Index, methods(get, post, delete, "LINK"))]
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
    #[handler(post, "LINK", crate = web)]
    async fn post(&self) -> String {
        format!("{} posted", self.text)
    }

    #[handler(crate = web, delete)]
    async fn delete(&self) -> &'static str {
        "deleted"
    }
}

/// The view at `/{pk}`.
pub fn router() -> Router {
    Router::new().view("/{pk}", Page::as_view())
}

urls! {
    /// Patterns.
    pub mod patterns, crate = web {
        "/pages/{pk: u32}/" => Page::as_view(), name = page;
    }
}
