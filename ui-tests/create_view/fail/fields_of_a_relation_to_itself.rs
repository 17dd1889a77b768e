use cbv::prelude::*;
use cbv_test_shared::tagged;

#[derive(CreateView)]
#[view(model = tagged::article::Entity, fields = ["title", "friends"])]
#[view(template_name = None, success_url = "/")]
struct AddArticle;

fn main() {}
