use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    name: String,
    #[form(extra)]
    subject: String,
}

fn main() {}
