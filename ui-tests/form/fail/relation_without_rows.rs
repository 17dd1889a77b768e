use cbv::prelude::*;

#[path = "../../tagged.rs"]
mod tagged;

#[derive(Form)]
#[form(model = tagged::article::Entity)]
struct ArticleForm {
    title: String,
    tags: Vec<i64>,
}

fn main() {}
