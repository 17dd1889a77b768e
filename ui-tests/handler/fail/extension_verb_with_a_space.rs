use cbv::prelude::*;

#[derive(View)]
#[view(methods("PROPFIND"))]
struct Books;

impl Books {
    #[handler("PROP FIND")]
    async fn list(&self) {}
}

fn main() {}
