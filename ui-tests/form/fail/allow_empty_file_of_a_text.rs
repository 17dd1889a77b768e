use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(allow_empty_file)]
    field: String,
}

fn main() {}
