use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(attributes(autofocus = true))]
    field: String,
}

fn main() {}
