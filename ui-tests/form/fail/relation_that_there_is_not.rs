use cbv::prelude::*;
use cbv_test_shared::library;
use cbv_test_shared::tagged;

#[derive(Form)]
#[form(model = tagged::article::Entity)]
struct ArticleForm {
    title: String,
    #[form(rows = library::author::Entity)]
    authors: Vec<i64>,
}

fn main() {}
