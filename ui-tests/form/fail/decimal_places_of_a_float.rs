use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(decimal_places = 2)]
    field: f64,
}

fn main() {}
