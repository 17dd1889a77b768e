use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(UpdateView)]
#[view(model = novel::Entity, fields = ["title", "pages"], template_name = "about.html", success_url = "/", form_valid = Self::log)]
struct NovelView {
    #[view(path)]
    pk: i64,
}

impl NovelView {
    async fn log(&self, novel: &novel::Model) -> Result<(), Error> {
        let _ = novel;
        Ok(())
    }
}

fn main() {}
