use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(required)]
    field: Option<String>,
}

fn main() {}
