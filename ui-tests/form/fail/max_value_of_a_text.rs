use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(max_value = 5)]
    field: String,
}

fn main() {}
