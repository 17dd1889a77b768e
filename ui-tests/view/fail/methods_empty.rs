use cbv::prelude::*;

#[derive(View)]
#[view(methods())]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
