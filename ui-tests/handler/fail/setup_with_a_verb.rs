use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get, setup)]
    async fn list(&self) {}
}

#[derive(View)]
struct Authors;

impl Authors {
    #[handler(setup, layer(axum::middleware::from_fn(crate::layer)))]
    async fn load(&mut self) {}

    #[handler(setpu)]
    async fn fill(&mut self) {}

    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
