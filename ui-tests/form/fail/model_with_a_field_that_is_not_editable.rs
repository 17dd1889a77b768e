use cbv::prelude::*;
use cbv_test_shared::library;

#[derive(Form)]
#[form(model = library::author::Entity)]
struct AuthorForm {
    name: String,
    views: i32,
}

fn main() {}
