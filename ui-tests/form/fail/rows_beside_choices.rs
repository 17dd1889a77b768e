use cbv::prelude::*;
use cbv_test_shared::library;

#[derive(Form)]
struct AuthorForm {
    #[form(rows = library::author::Entity, choices = [(1, "Ada")])]
    author: i64,
}

fn main() {}
