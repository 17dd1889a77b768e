use cbv::prelude::*;

#[derive(Clone, Choices)]
struct Topic {
    sales: bool,
}

fn main() {}
