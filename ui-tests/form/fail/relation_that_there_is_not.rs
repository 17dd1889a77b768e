use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;
#[path = "../../tagged.rs"]
mod tagged;

#[derive(Form)]
#[form(model = tagged::article::Entity)]
struct ArticleForm {
    title: String,
    #[form(rows = library::author::Entity)]
    authors: Vec<i64>,
}

fn main() {}
