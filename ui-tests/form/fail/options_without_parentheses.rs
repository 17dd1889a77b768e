use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form = "Your name"]
    field: String,
}

fn main() {}
