use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(max_length)]
    field: String,
}

fn main() {}
