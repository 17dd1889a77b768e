use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    #[choice(lable = "Sales desk")]
    Sales,
    Other(String),
    #[choice(value = "")]
    Nothing,
}

fn main() {}
