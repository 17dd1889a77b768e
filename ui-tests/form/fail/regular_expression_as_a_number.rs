use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(pattern = 5)]
    field: String,
}

fn main() {}
