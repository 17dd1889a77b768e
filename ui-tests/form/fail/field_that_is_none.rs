use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(field = String)]
    field: String,
}

fn main() {}
