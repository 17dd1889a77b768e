//! Engines beside MiniJinja: one for all views, and askama's structs for one of them.

use askama::Template;
use axum::response::Response;
use cbv::generic::{Page, template};
use cbv::prelude::*;
use cbv::templates::{Engine, TemplateError};
use cbv::testing::Client;
use cbv::{Error, TemplateView};

use super::page;

/// A template of askama's: its source is checked by askama, when the crate compiles.
#[derive(Template)]
#[template(source = "Hello, {{ name }}! {{ extra }}", ext = "html")]
struct HelloPage<'a> {
    name: &'a str,
    extra: String,
}

#[derive(View)]
#[view(base = TemplateView)]
struct Hello {
    #[view(path)]
    name: String,
}

impl TemplateView for Hello {
    async fn render_to_response(&self, page: Page) -> Result<Response, Error> {
        let extra = page.context.get("extra").map(ToString::to_string).unwrap_or_default();
        let text = HelloPage { name: &self.name, extra }.render()?;
        Ok(page.show(text))
    }
}

/// The same by options.
#[derive(TemplateView)]
#[view(render_to_response = Self::hello, content_type = "text/plain")]
struct ShortHello {
    #[view(path)]
    name: String,
}

impl ShortHello {
    async fn hello(&self, page: Page) -> Result<Response, Error> {
        let text = HelloPage { name: &self.name, extra: String::new() }.render()?;
        Ok(page.show(text))
    }
}

#[tokio::test]
async fn a_template_of_askama_stands_in() {
    let view = Hello::as_view().extra_context([("extra", "Welcome")]);
    let client = Client::view_with_state("/{name}", view, page(""));
    let answer = client.get("/%3CAda%3E").await;
    assert_eq!(answer.text(), "Hello, &#60;Ada&#62;! Welcome");
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));

    let client = Client::view_with_state("/{name}", ShortHello::as_view(), page(""));
    let answer = client.get("/Ada").await;
    assert_eq!(answer.text(), "Hello, Ada! ");
    assert_eq!(answer.header("content-type"), Some("text/plain"));
}

/// Another engine for the whole application.
struct Names;

impl Engine for Names {
    fn render(&self, template: &str, context: &Context) -> Result<String, TemplateError> {
        let names: Vec<_> = context.iter().map(|(name, _)| name).collect();
        Ok(format!("{template}: {}", names.join(", ")))
    }

    fn has(&self, _: &str) -> bool {
        true
    }
}

#[tokio::test]
async fn another_engine_has_the_same_context() {
    let templates = Templates::with_engine(Names);
    let view = template("any").extra_context([("title", "x")]);
    let client = Client::view_with_state("/{pk}", view, templates);
    assert_eq!(client.get("/7").await.text(), "any: pk, title, view");
}
