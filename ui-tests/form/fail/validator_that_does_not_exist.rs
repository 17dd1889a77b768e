use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(validators = [Self::even])]
    field: i32,
}

fn main() {}
