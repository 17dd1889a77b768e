use cbv::prelude::*;

#[derive(Form)]
#[form(fields = ["field"])]
struct Contact {
    field: String,
}

fn main() {}
