use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(error_messages(required = 5))]
    field: String,
}

fn main() {}
