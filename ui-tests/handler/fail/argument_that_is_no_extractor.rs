use cbv::prelude::*;

#[derive(View)]
struct Books;

struct Visitor;

impl Books {
    #[handler(get)]
    async fn list(&self, visitor: Visitor) {
        drop(visitor);
    }
}

fn main() {}
