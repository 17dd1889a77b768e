use cbv::prelude::*;

#[derive(View)]
#[view(layer(20))]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
