use cbv::prelude::*;

#[derive(Clone, Choices)]
#[choice(label = "Topic")]
enum Topic {
    Sales,
}

fn main() {}
