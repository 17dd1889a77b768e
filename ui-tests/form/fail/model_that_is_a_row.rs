use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
#[form(model = library::author::Model)]
struct AuthorForm {
    name: String,
}

fn main() {}
