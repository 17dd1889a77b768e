use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
#[form(state = u32)]
struct AuthorForm {
    #[form(rows = library::author::Entity)]
    author: i64,
}

fn main() {}
