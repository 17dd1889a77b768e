use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {}

#[derive(Attributes)]
struct Listing {
    #[view(flatten)]
    paging: Paging,
}

fn main() {}
