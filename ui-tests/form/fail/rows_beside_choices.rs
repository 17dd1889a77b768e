use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
struct AuthorForm {
    #[form(rows = library::author::Entity, choices = [(1, "Ada")])]
    author: i64,
}

fn main() {}
