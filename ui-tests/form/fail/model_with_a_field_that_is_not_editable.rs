use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
#[form(model = library::author::Entity)]
struct AuthorForm {
    name: String,
    views: i32,
}

fn main() {}
