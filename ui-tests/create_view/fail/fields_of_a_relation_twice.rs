use cbv::prelude::*;

#[path = "../../tagged.rs"]
mod tagged;

#[derive(CreateView)]
#[view(model = tagged::article::Entity, fields = ["title", "tags", "tags"])]
#[view(template_name = None, success_url = "/")]
struct AddArticle;

fn main() {}
