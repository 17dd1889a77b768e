use cbv::prelude::*;

#[derive(View)]
#[view(state = u8)]
#[view(inline, state = u16)]
struct Books;

impl Books {
    #[handler(get)]
    fn list(&self) {}
}

fn main() {}
