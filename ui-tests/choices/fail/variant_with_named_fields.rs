use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    Sales,
    Other { name: String },
}

fn main() {}
