use cbv::prelude::*;

struct Isbn(String);

#[derive(View)]
struct Book {
    #[view(path)]
    isbn: Isbn,
}

impl Book {
    #[handler(get)]
    async fn show(&self) -> String {
        self.isbn.0.clone()
    }
}

fn main() {}
