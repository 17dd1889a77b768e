use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(max_digits = 5)]
    field: i32,
}

fn main() {}
