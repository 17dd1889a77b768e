use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(help_text)]
    field: String,
}

fn main() {}
