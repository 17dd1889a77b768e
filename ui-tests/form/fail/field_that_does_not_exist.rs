use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(field = EmialField)]
    field: String,
}

fn main() {}
