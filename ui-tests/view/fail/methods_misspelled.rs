use cbv::prelude::*;

#[derive(View)]
#[view(methods(get, pots))]
struct Books;

impl Books {
    #[handler(get, post)]
    async fn list(&self) {}
}

fn main() {}
