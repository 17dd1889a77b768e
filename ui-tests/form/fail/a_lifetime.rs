use cbv::prelude::*;

#[derive(Form)]
struct Contact<'a> {
    field: &'a str,
}

fn main() {}
