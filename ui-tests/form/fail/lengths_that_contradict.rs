use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(min_length = 20, max_length = 5)]
    field: String,
}

fn main() {}
