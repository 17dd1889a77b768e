use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
#[form(model = String)]
struct AuthorForm {
    name: String,
}

fn main() {}
