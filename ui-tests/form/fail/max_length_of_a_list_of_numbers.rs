use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(max_length = 5)]
    field: Vec<i32>,
}

fn main() {}
