use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(required = false)]
    field: Option<String>,
}

fn main() {}
