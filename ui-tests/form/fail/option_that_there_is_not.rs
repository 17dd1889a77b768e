use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(banana = 1)]
    field: String,
}

fn main() {}
