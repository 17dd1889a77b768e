use cbv::prelude::*;

#[derive(View)]
#[view(sate = ())]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
