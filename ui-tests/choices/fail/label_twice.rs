use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice(label = "Sales", label = "Sales desk")]
    Sales,
}

fn main() {}
