use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(label = 5)]
    field: String,
}

fn main() {}
