use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(max_length = 5, error_messages(max_length = "At most {limit} letters."))]
    field: String,
}

fn main() {}
