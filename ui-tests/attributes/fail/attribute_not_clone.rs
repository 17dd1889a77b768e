use cbv::prelude::*;

#[derive(Default)]
struct Engine;

#[derive(Attributes)]
struct Rendering {
    #[view(default)]
    engine: Engine,
}

fn main() {}
