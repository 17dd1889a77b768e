use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(state = u8)]
    field: String,
}

fn main() {}
