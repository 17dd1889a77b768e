use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice(name = "Sales desk")]
    Sales,
}

fn main() {}
