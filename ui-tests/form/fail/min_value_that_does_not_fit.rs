use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(min_value = -1)]
    field: u8,
}

fn main() {}
