use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
struct AuthorForm {
    #[form(rows = String)]
    author: i64,
}

fn main() {}
