use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice(value = "sales")]
    Support,
    Sales,
}

fn main() {}
