use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    size: u32,
    #[view(defualt = 1)]
    page: u32,
    #[view(default)]
    layer: u32,
    #[view(path, extract)]
    pk: u32,
}

fn main() {}
