use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(attributes(name = "email"))]
    field: String,
}

fn main() {}
