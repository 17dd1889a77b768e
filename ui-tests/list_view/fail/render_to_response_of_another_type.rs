use cbv::generic::TemplateResponse;
use cbv::{Error, ListView};
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, render_to_response = Self::render)]
struct BookList;

impl BookList {
    async fn render(&self, response: TemplateResponse) -> Result<String, Error> {
        drop(response);
        Ok(String::new())
    }
}

fn main() {}
