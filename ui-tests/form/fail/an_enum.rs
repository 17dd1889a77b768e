use cbv::prelude::*;

#[derive(Form)]
enum Contact {
    Email(String),
}

fn main() {}
