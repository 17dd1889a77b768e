use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}

    #[handler(post)]
    fn create(&self) {}
}

fn main() {}
