use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
#[form(model = library::author::Entity)]
struct AuthorForm {
    id: i64,
    name: String,
}

fn main() {}
