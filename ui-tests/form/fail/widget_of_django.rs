use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(widget = RadioSelect)]
    field: String,
}

fn main() {}
