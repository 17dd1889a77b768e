use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(widget = 5 + 5)]
    field: String,
}

fn main() {}
