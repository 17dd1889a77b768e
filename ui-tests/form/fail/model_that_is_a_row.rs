use cbv::prelude::*;
use cbv_test_shared::library;

#[derive(Form)]
#[form(model = library::author::Model)]
struct AuthorForm {
    name: String,
}

fn main() {}
