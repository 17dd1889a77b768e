use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(min_length = 5)]
    field: i32,
}

fn main() {}
