use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(min_value = 5)]
    field: String,
}

fn main() {}
