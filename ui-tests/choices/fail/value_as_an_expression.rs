use cbv::prelude::*;

const SALES: &str = "sales";

#[derive(Clone, Choices)]
enum Topic {
    #[choice(value = SALES)]
    Sales,
}

fn main() {}
