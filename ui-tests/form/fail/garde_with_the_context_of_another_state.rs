use cbv::prelude::*;
use garde::Validate;

struct Limits;

#[derive(Form, Validate)]
#[form(state = u8)]
#[garde(context(Limits))]
struct Contact {
    #[garde(range(max = 5))]
    field: u8,
}

fn main() {}
