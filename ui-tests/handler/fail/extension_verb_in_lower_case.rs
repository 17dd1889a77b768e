use cbv::prelude::*;

#[derive(View)]
#[view(methods("PROPFIND"))]
struct Books;

impl Books {
    #[handler("propfind")]
    async fn list(&self) {}
}

fn main() {}
