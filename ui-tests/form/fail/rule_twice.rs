use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(max_length = 20, min_length = 2, max_length = 30)]
    field: String,
}

fn main() {}
