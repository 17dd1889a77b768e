use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    field: &'static str,
}

fn main() {}
