use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(label = "Name", label = "Your name")]
    field: String,
}

fn main() {}
