use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic {
    Sales,
}

#[derive(Form)]
struct Contact {
    #[form(initial = Topic::Slaes)]
    topic: Topic,
}

fn main() {}
