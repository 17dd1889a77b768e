use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice]
    Sales,
}

fn main() {}
