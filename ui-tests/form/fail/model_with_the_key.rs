use cbv::prelude::*;
use cbv_test_shared::library;

#[derive(Form)]
#[form(model = library::author::Entity)]
struct AuthorForm {
    id: i64,
    name: String,
}

fn main() {}
