use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(regex = "[a-z]+")]
    field: String,
}

fn main() {}
