use axum::body::Bytes;
use cbv::prelude::*;

#[derive(View)]
struct Book {
    #[view(extract)]
    body: Bytes,
}

impl Book {
    #[handler(post)]
    async fn create(&self) -> Bytes {
        self.body.clone()
    }
}

fn main() {}
