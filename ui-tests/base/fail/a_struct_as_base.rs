use cbv::prelude::*;

struct Index;

#[derive(View)]
#[view(base = Index)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
