use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(required = false)]
    field: i32,
}

fn main() {}
