use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
#[form(model = library::author)]
struct AuthorForm {
    name: String,
}

fn main() {}
