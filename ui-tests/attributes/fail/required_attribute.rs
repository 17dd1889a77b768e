use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    size: u32,
}

fn main() {}
