use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice(value = "help")]
    Support,
    #[choice(value = "help")]
    Sales,
}

fn main() {}
