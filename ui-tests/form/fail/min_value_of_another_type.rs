use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(min_value = "18")]
    field: i32,
}

fn main() {}
