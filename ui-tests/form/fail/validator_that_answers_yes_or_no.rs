use cbv::prelude::*;

fn even(number: &i32) -> bool {
    number % 2 == 0
}

#[derive(Form)]
struct Contact {
    #[form(validators = [even])]
    field: i32,
}

fn main() {}
