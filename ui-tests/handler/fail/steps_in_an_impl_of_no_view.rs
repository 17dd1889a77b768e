use axum::response::Response;
use cbv::prelude::*;

struct Books;

impl Books {
    #[handler(setup)]
    async fn load(&mut self) {}
}

struct Authors;

impl Authors {
    #[handler(dispatch)]
    async fn around(&self, next: Next<Self>) -> Response {
        next.run(self).await
    }
}

fn main() {}
