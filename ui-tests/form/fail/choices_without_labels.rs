use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(choices = ["red", "green"])]
    field: String,
}

fn main() {}
