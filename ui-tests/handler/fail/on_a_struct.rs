use cbv::prelude::*;

#[derive(View)]
#[handler(get)]
struct Books;

impl Books {
    #[handler(post)]
    async fn create(&self) {}
}

fn main() {}
