use cbv::prelude::*;

#[path = "../../library.rs"]
mod library;

#[derive(Form)]
#[form(model = library::shop::Entity)]
struct AuthorForm {
    name: String,
}

fn main() {}
