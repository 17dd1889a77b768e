use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(attributes())]
    field: String,
}

fn main() {}
