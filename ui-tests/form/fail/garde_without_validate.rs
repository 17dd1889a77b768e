use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[garde(range(max = 5))]
    field: u8,
}

fn main() {}
