use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(email)]
    field: String,
}

fn main() {}
