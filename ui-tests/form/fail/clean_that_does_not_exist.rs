use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(clean = Self::clean_field)]
    field: String,
}

fn main() {}
