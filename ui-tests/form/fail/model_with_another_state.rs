use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
#[form(model = library::author::Entity, state = u32)]
struct AuthorForm {
    name: String,
}

fn main() {}
