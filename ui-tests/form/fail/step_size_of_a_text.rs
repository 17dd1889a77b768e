use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(step_size = 5)]
    field: String,
}

fn main() {}
