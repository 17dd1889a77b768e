use cbv::prelude::*;
use cbv_test_shared::library;

#[derive(Form)]
#[form(state = u32)]
struct AuthorForm {
    #[form(rows = library::author::Entity)]
    author: i64,
}

fn main() {}
