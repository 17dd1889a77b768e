use axum::Router;
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {
    let _: Router = Router::new().view("/", Books::as_view);
}
