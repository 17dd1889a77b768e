use cbv::prelude::*;

#[derive(View)]
struct Book;

impl Book {
    #[handler(get, head)]
    async fn show(&self) {}

    #[handler(post, put, patch)]
    async fn write(&self) {}
}

pub fn main() {
    assert_eq!(Book::ALLOW, "GET, POST, PUT, PATCH, HEAD, OPTIONS");
}
