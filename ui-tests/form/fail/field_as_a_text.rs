use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(field = "email")]
    field: String,
}

fn main() {}
