use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
#[form(model = library::author::Entity)]
struct AuthorForm {
    name: Option<String>,
}

fn main() {}
