use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(attributes = 3)]
    field: String,
}

fn main() {}
