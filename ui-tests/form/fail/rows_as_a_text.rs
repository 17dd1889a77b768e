use cbv::prelude::*;
use cbv_test_shared::library;

#[derive(Form)]
struct AuthorForm {
    #[form(rows = "library::author::Entity")]
    author: i64,
}

fn main() {}
