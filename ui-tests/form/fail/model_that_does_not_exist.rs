use cbv::prelude::*;
use cbv_test_shared::library;

#[derive(Form)]
#[form(model = library::book::Entity)]
struct AuthorForm {
    name: String,
}

fn main() {}
