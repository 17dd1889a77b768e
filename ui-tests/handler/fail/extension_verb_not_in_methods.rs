use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn show(&self) {}

    #[handler("PROPFIND")]
    async fn list(&self) {}
}

fn main() {}
