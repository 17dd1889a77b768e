use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(strip = "no")]
    field: String,
}

fn main() {}
