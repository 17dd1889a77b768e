use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    Sales(u8),
}

#[derive(Form)]
struct Contact {
    topic: Topic,
}

fn main() {}
