use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice(label = 5)]
    Sales,
}

fn main() {}
