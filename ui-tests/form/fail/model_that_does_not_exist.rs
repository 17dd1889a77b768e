use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
#[form(model = library::book::Entity)]
struct AuthorForm {
    name: String,
}

fn main() {}
