use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(gte)]
    async fn list(&self) {}
}

fn main() {}
