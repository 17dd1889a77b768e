use cbv::prelude::*;

#[derive(View)]
#[view(inline = true)]
struct Books;

impl Books {
    #[handler(get)]
    fn list(&self) {}
}

fn main() {}
