use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(strip = false)]
    field: i32,
}

fn main() {}
