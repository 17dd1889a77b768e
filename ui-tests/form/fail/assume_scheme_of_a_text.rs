use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(assume_scheme = "https")]
    field: String,
}

fn main() {}
