use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(widget = "textarea")]
    field: String,
}

fn main() {}
