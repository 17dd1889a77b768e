use cbv::prelude::*;

#[derive(View)]
#[view(path)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
