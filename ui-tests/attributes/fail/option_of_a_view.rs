use cbv::prelude::*;

#[derive(Attributes)]
#[view(state = App)]
struct Paging {
    #[view(default = 20)]
    size: u32,
}

fn main() {}
