use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(error_messages(required = "{field} is required."))]
    field: String,
}

fn main() {}
