use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(attributes(rows = 3, disabled))]
    field: String,
}

fn main() {}
