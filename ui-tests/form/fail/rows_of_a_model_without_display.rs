use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
struct AuthorForm {
    #[form(rows = library::shop::Entity)]
    shop: i64,
}

fn main() {}
