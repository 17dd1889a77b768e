use cbv::prelude::*;

struct Visitor;

#[derive(View)]
struct Book {
    #[view(extract)]
    visitor: Visitor,
}

impl Book {
    #[handler(get)]
    async fn show(&self) {
        let _ = &self.visitor;
    }
}

fn main() {}
