use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(CreateView)]
#[view(model = novel::Entity, fields = ["title"], template_name = "about.html", success_url = "/")]
#[view(set = ["page"], fill = Self::fill)]
struct NovelView;

impl NovelView {
    async fn fill(&self, row: &mut novel::ActiveModel) -> Result<(), Error> {
        let _ = row;
        Ok(())
    }
}

fn main() {}
