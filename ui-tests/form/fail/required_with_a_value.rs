use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(required = true)]
    field: String,
}

fn main() {}
