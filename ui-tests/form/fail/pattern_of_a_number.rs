use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(pattern = "^[0-9]+$")]
    field: i32,
}

fn main() {}
