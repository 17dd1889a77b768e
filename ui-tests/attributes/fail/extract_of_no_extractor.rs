use cbv::prelude::*;

struct Visitor;

#[derive(Attributes)]
struct Visited {
    #[view(extract)]
    visitor: Visitor,
}

#[derive(View)]
struct Books {
    #[view(flatten)]
    visited: Visited,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = &self.visited.visitor;
    }
}

fn main() {}
