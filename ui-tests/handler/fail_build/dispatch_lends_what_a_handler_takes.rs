use axum::response::Response;
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(dispatch)]
    async fn around(self, next: Next<Self>) -> Response {
        next.run(&self).await
    }

    #[handler(post)]
    async fn create(self) {}
}

fn main() {
    let _ = axum::Router::<()>::new().view("/", Books::as_view());
}
