use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(input_formats = ["%d.%m.%Y"])]
    field: String,
}

fn main() {}
