use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}

    #[handler(get)]
    async fn show(&self) {}
}

fn main() {}
