use cbv::prelude::*;
use cbv_test_shared::tagged;

#[derive(UpdateView)]
#[view(model = tagged::article::Entity, fields = ["title"], lock = "tags")]
#[view(template_name = None, success_url = "/")]
struct EditArticle {
    #[view(path)]
    pk: i64,
}

fn main() {}
