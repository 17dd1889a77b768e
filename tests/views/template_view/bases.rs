//! Bases of the user's own, and overrides that call the base.

use axum::http::StatusCode;
use axum::response::Response;
use cbv::generic::{Page, TemplateName};
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{Error, TemplateView};

use super::{PAGE, page};

#[derive(Attributes)]
struct Titled {
    #[view(default = "untitled")]
    title: String,
}

/// A base on the base.
#[base(attributes = Titled)]
trait Sectioned: TemplateView {
    fn section(&self) -> &'static str;

    #[handler(post)]
    async fn post(&self, Configured(titled): Configured<Titled>) -> String {
        format!("{} in {}", titled.title, self.section())
    }
}

#[derive(View)]
#[view(base = Sectioned(template_name = "about.html", title = "News"))]
struct News;

impl Sectioned for News {
    fn section(&self) -> &'static str {
        "news"
    }
}

impl TemplateView for News {
    async fn context(&self, context: Context) -> Result<Context, Error> {
        let context = self.super_context(context.with("section", self.section())).await?;
        let known = context.contains("view");
        Ok(context.with("known", known))
    }

    async fn render_to_response(&self, page: Page) -> Result<Response, Error> {
        let mut answer = self.super_render_to_response(page).await?;
        *answer.status_mut() = StatusCode::ACCEPTED;
        Ok(answer)
    }
}

#[tokio::test]
async fn a_base_stands_on_the_base() {
    let templates = page("{{ view }} {{ section }} {{ known }}");
    let client = Client::view_with_state("/", News::as_view().title("Old"), templates);
    let answer = client.get("/").await;
    assert_eq!((answer.status().as_u16(), answer.text()), (202, "News news True"));
    assert_eq!(client.post("/").await.text(), "Old in news");
    assert_eq!(News::ALLOW, "GET, POST, HEAD, OPTIONS");
}

/// E16: the first that exists.
#[derive(View)]
#[view(base = TemplateView(template_name = None))]
struct Candidates {
    #[view(path)]
    language: String,
}

impl TemplateView for Candidates {
    fn template_names(&self, configured: Option<TemplateName>) -> Vec<TemplateName> {
        let mut names = self.super_template_names(configured);
        names.insert(0, format!("{}/about.html", self.language).into());
        names
    }
}

#[tokio::test]
async fn the_first_template_that_exists_is_shown() {
    let templates = Templates::from_sources([(PAGE, "any"), ("fr/about.html", "français")]);
    let templates = templates.expect("they parse");
    let view = Candidates::as_view().template_name(PAGE);
    let client = Client::view_with_state("/{language}", view, templates.clone());
    assert_eq!(client.get("/fr").await.text(), "français");
    assert_eq!(client.get("/en").await.text(), "any");
    assert_eq!(client.get("/..").await.text(), "any");
    let client = Client::view_with_state("/{language}", Candidates::as_view(), templates);
    assert_eq!(client.get("/en").await.status(), 500);
}
