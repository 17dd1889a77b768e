use axum::Router;
use cbv::prelude::*;

#[derive(Clone)]
struct App;

#[derive(View)]
#[view(state = App)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {
    let _ = Router::<u32>::new().view("/", Books::as_view());
}
