use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get, layr(tower::layer::util::Identity::new()))]
    async fn list(&self) {}
}

fn main() {}
