use cbv::prelude::*;

#[derive(Clone)]
enum Topic {
    Sales,
}

#[derive(Form)]
struct Contact {
    field: Topic,
}

fn main() {}
