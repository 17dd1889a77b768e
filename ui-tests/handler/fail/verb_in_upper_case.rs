use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(GET)]
    async fn list(&self) {}
}

fn main() {}
