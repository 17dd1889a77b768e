use axum::Json;
use cbv::prelude::*;

#[derive(View)]
struct Books;

struct Book(String);

impl Books {
    #[handler(post)]
    async fn create(&self, Json(book): Json<Book>) -> String {
        book.0
    }
}

fn main() {}
