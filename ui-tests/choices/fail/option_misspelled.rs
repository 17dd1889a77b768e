use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice(lable = "Sales desk")]
    Sales,
}

fn main() {}
