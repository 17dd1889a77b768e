//! The dependency itself has another name.

use axum::Router;
use web::generic::TemplateName;
use web::{
    Attributes, Configured, Context, Error, RedirectView, RouterExt, TemplateView, Templates, View,
    base, handler, urls,
};

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

/// A page.
#[derive(TemplateView, Debug)]
#[view(crate = web, template_names = Self::names, context = Self::more)]
pub struct Shown {
    #[view(path)]
    pk: u32,
}

impl Shown {
    fn names(&self, _: Option<TemplateName>) -> Vec<TemplateName> {
        vec!["shown".into()]
    }

    async fn more(&self, context: Context) -> Result<Context, Error> {
        Ok(context.with("number", self.pk))
    }
}

/// A redirect.
#[derive(RedirectView, Debug)]
#[view(crate = web, to = moved_to)]
pub struct Moved {
    #[view(path)]
    pk: String,
}

fn moved_to(pk: &str) -> String {
    format!("/{pk}")
}

/// The views at `/{pk}`, `/shown/{pk}` and `/moved/{pk}`.
///
/// # Panics
///
/// When the template does not parse.
pub fn router() -> Router {
    let source = "{{ number }} of {{ view }}";
    let templates = Templates::from_sources([("shown", source)]).expect("it parses");
    Router::new()
        .view("/{pk}", Page::as_view())
        .view("/shown/{pk}", Shown::as_view())
        .view("/moved/{pk}", Moved::as_view())
        .with_state(templates)
}

urls! {
    /// Patterns.
    pub mod patterns, crate = web {
        "/pages/{pk: u32}/" => Page::as_view(), name = page;
    }
}
