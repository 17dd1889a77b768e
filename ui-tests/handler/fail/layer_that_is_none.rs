use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get, layer(20))]
    async fn list(&self) {}
}

fn main() {}
