use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(validators = "even")]
    field: String,
}

fn main() {}
