use cbv::prelude::*;

#[derive(Form)]
#[form(prefix = 5)]
struct Contact {
    field: String,
}

fn main() {}
