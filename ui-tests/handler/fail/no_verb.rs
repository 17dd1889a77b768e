use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler]
    async fn list(&self) {}
}

fn main() {}
