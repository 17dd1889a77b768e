use cbv::prelude::*;

struct Isbn(u64);

#[derive(Form)]
struct Contact {
    field: Option<Isbn>,
}

fn main() {}
