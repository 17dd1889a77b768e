use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

impl Books {
    #[handler(post, get)]
    async fn show(&self) {}
}

fn main() {}
