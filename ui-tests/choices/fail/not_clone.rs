use cbv::prelude::*;

#[derive(Choices)]
enum Topic {
    Sales,
}

fn main() {}
