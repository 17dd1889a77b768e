//! A base of one's own on a generic view, in the short form.

use cbv::generic::TemplateResponse;
use cbv::prelude::*;
use cbv::{Error, ListView};
use cbv_test_shared::book;

#[derive(Attributes)]
struct Heading {
    #[view(default = "All")]
    heading: String,
}

#[base(attributes = Heading)]
trait Headed: ListView {
    #[handler(put)]
    async fn heading(&self, Configured(Heading { heading }): Configured<Heading>) -> String {
        heading
    }
}

#[derive(ListView)]
#[view(base = Headed(heading = "Books"), model = book::Entity, paginate_by = 2_u64)]
#[view(render_to_response = Self::render, template_names = Self::names)]
struct BookList;

impl Headed for BookList {}

impl BookList {
    async fn render(&self, response: TemplateResponse) -> Result<axum::response::Response, Error> {
        response.render_named().await
    }

    fn names(
        &self,
        configured: Option<cbv::generic::TemplateName>,
        suffix: &str,
    ) -> Vec<cbv::generic::TemplateName> {
        self.super_template_names(configured, suffix)
    }
}

pub fn main() {
    assert_eq!(BookList::ALLOW, "GET, PUT, HEAD, OPTIONS");
    let _ = BookList::as_view().heading("Some").paginate_by(3_u64);
}
