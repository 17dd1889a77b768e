use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    #[handler(post)]
    async fn list(&self) {}
}

fn main() {}
