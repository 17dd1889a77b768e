use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(max_length = "20")]
    field: String,
}

fn main() {}
