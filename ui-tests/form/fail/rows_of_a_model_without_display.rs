use cbv::prelude::*;
use cbv_test_shared::library;

#[derive(Form)]
struct AuthorForm {
    #[form(rows = library::shop::Entity)]
    shop: i64,
}

fn main() {}
