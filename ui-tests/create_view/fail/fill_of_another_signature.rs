use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(CreateView)]
#[view(model = novel::Entity, fields = ["title"], set = ["pages"], fill = Self::fill, template_name = "about.html", success_url = "/")]
struct NovelView;

impl NovelView {
    async fn fill(&self, row: &mut novel::Model) -> Result<(), Error> {
        let _ = row;
        Ok(())
    }
}

fn main() {}
