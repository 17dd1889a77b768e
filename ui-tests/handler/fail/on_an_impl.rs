use cbv::prelude::*;

#[derive(View)]
struct Books;

#[handler(get)]
impl Books {
    async fn list(&self) {}
}

fn main() {}
