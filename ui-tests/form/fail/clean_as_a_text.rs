use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(clean = "clean_field")]
    field: String,
}

fn main() {}
