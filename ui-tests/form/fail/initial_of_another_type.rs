use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(initial = "seven")]
    field: i32,
}

fn main() {}
