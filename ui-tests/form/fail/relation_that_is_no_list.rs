use cbv::prelude::*;
use cbv_test_shared::tagged;

#[derive(Form)]
#[form(model = tagged::article::Entity)]
struct ArticleForm {
    title: String,
    #[form(rows = tagged::tag::Entity)]
    tags: i64,
}

fn main() {}
