use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
}

fn main() {}
