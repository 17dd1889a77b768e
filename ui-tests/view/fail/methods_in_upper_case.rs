use cbv::prelude::*;

#[derive(View)]
#[view(methods(GET))]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
