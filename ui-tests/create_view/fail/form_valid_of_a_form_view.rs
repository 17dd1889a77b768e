use cbv::prelude::*;

use axum::response::Response;
use cbv_test_shared::novel;

#[derive(CreateView)]
#[view(model = novel::Entity, fields = ["title", "pages"], template_name = "about.html", success_url = "/")]
#[view(form_valid = Self::log)]
struct NovelView;

impl NovelView {
    async fn log(&self, novel: &novel::Model, response: Response) -> Result<Response, Error> {
        let _ = novel;
        Ok(response)
    }
}

fn main() {}
