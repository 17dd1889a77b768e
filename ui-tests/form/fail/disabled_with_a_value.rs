use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(disabled = true, initial = 7)]
    field: i32,
}

fn main() {}
