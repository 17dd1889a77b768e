use cbv::prelude::*;

#[derive(View)]
#[view(state)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
