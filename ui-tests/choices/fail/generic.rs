use cbv::prelude::*;

#[derive(Clone, Choices)]
enum Topic<T> {
    Sales(std::marker::PhantomData<T>),
}

fn main() {}
