use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice(banana)]
    Sales,
}

fn main() {}
