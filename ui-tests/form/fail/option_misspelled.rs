use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(max_lenght = 20)]
    field: String,
}

fn main() {}
