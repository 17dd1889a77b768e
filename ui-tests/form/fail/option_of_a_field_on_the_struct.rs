use cbv::prelude::*;

#[derive(Form)]
#[form(max_length = 20)]
struct Contact {
    field: String,
}

fn main() {}
