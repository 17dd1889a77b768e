use cbv::prelude::*;
use cbv_test_shared::library;

#[derive(Form)]
struct AuthorForm {
    #[form(rows = library::author::Model)]
    author: i64,
}

fn main() {}
