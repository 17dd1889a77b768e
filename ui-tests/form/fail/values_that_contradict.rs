use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(max_value = -3, min_value = 3)]
    field: i32,
}

fn main() {}
