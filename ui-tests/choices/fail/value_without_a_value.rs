use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice(value)]
    Sales,
}

fn main() {}
