use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(field = cbv::forms::IntegerField::<i32>)]
    field: String,
}

fn main() {}
