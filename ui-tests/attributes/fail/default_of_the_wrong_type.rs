use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    #[view(default = "twenty")]
    size: u32,
}

fn main() {}
