use cbv::prelude::*;

struct Isbn(u64);

#[derive(Form)]
struct Contact {
    field: Isbn,
}

fn main() {}
