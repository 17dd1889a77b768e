use cbv::prelude::*;

#[derive(View)]
struct Book;

impl Book {
    #[handler(get)]
    async fn show(&self) -> String {
        let _ = "a book".to_owned();
    }
}

fn main() {}
