use cbv::prelude::*;

#[derive(Form)]
#[form(model = String)]
struct AuthorForm {
    name: String,
}

fn main() {}
