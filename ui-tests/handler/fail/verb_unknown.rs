use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(propfind)]
    async fn list(&self) {}
}

fn main() {}
