use cbv::prelude::*;

#[derive(Attributes)]
struct Paging<T> {
    #[view(default)]
    size: T,
}

fn main() {}
