use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(self: Box<Self>) {}
}

fn main() {}
