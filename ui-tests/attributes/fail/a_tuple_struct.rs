use cbv::prelude::*;

#[derive(Attributes)]
struct Paging(u32);

fn main() {}
