use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async unsafe fn list(&self) {}
}

fn main() {}
