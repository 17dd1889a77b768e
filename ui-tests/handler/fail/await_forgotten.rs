use cbv::prelude::*;

#[derive(View)]
struct Book;

impl Book {
    async fn page(&self) -> String {
        "a book".to_owned()
    }

    #[handler(get)]
    async fn show(&self) -> String {
        self.page()
    }
}

fn main() {}
