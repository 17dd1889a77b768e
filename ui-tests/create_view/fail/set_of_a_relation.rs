use cbv::prelude::*;
use cbv_test_shared::tagged;

#[derive(CreateView)]
#[view(model = tagged::article::Entity, fields = ["title"], set = ["tags"], fill = Self::fill)]
#[view(template_name = None, success_url = "/")]
struct AddArticle;

impl AddArticle {
    async fn fill(&self, _: &mut tagged::article::ActiveModel) -> Result<(), Error> {
        Ok(())
    }
}

fn main() {}
