use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self, visitor: impl Send) {
        drop(visitor);
    }
}

fn main() {}
