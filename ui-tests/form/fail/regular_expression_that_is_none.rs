use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(pattern = "[a-z")]
    field: String,
}

fn main() {}
