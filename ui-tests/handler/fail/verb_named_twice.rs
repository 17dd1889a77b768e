use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get, get)]
    async fn list(&self) {}
}

fn main() {}
