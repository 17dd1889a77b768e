use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(allow_unicode)]
    field: String,
}

fn main() {}
