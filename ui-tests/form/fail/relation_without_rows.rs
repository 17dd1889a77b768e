use cbv::prelude::*;
use cbv_test_shared::tagged;

#[derive(Form)]
#[form(model = tagged::article::Entity)]
struct ArticleForm {
    title: String,
    tags: Vec<i64>,
}

fn main() {}
