use cbv::prelude::*;

trait Listed {
    async fn list(&self);
}

#[derive(View)]
struct Books;

impl Listed for Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
