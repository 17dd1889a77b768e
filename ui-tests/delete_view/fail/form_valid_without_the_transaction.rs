use cbv::prelude::*;

use axum::response::Response;
use cbv_test_shared::novel;

#[derive(DeleteView)]
#[view(model = novel::Entity, template_name = "about.html", success_url = "/", form_valid = Self::log)]
struct NovelView {
    #[view(path)]
    pk: i64,
}

impl NovelView {
    async fn log(&self, novel: &novel::Model, response: Response) -> Result<Response, Error> {
        let _ = novel;
        Ok(response)
    }
}

fn main() {}
