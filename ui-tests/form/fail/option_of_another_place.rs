use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(placeholder = "Your name")]
    field: String,
}

fn main() {}
