use cbv::prelude::*;
use axum::response::Response;
use cbv::generic::{Page, TemplateName, template};
use cbv::{Error, TemplateView};

#[derive(TemplateView)]
#[view(template_name = "about.html", content_type = "text/html", extra_context = [("a", 1)])]
struct Short;

#[derive(TemplateView)]
#[view(context = Self::more, template_names = Self::names, render_to_response = other::render)]
struct Hooks {
    #[view(path)]
    pk: i64,
}

impl Hooks {
    async fn more(&self, context: Context) -> Result<Context, Error> {
        Ok(context.with("pk", self.pk))
    }

    fn names(&self, configured: Option<TemplateName>) -> Vec<TemplateName> {
        configured.into_iter().collect()
    }
}

mod other {
    use super::{Error, Hooks, Page, Response};

    pub(super) async fn render(view: &Hooks, page: Page) -> Result<Response, Error> {
        Ok(page.show(view.pk.to_string()))
    }
}

#[derive(View)]
#[view(base = TemplateView(template_name = None))]
struct Long;

impl TemplateView for Long {}

pub fn main() {
    let _: axum::Router<Templates> = axum::Router::new()
        .view("/short", Short::as_view())
        .view("/hooks/{pk}", Hooks::as_view().template_name("about.html"))
        .view("/long", Long::as_view().template_name("about.html"))
        .view("/ready", template("about.html").content_type("text/plain"))
        .view("/checked", cbv::template!("about.html"));
}
