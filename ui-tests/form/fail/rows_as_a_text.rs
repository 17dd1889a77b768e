use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
struct AuthorForm {
    #[form(rows = "library::author::Entity")]
    author: i64,
}

fn main() {}
