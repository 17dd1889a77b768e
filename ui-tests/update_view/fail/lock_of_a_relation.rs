use cbv::prelude::*;

#[path = "../../tagged.rs"]
mod tagged;

#[derive(UpdateView)]
#[view(model = tagged::article::Entity, fields = ["title"], lock = "tags")]
#[view(template_name = None, success_url = "/")]
struct EditArticle {
    #[view(path)]
    pk: i64,
}

fn main() {}
