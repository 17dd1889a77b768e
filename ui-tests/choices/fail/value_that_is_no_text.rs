use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice(value = 1.5)]
    Sales,
}

fn main() {}
