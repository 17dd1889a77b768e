use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(max = 20)]
    field: String,
}

fn main() {}
