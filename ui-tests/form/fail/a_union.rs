use cbv::prelude::*;

#[derive(Form)]
union Contact {
    age: u8,
}

fn main() {}
