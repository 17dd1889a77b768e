use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    Sales,
    Other(String),
}

fn main() {}
