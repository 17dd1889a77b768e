use cbv::prelude::*;

#[base]
struct Index;

fn main() {}
