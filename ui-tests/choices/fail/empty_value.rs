use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice(value = "")]
    Nothing,
    Sales,
}

fn main() {}
