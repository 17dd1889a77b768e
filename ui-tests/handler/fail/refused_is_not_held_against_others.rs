use cbv::prelude::*;

#[derive(View)]
struct Book;

impl Book {
    #[handler(get)]
    fn show() -> &'static str {
        "a book"
    }

    #[handler(post)]
    fn create(&self) -> &'static str {
        "created"
    }

    #[handler(delete)]
    async fn destroy(&self) -> &'static str {
        "destroyed"
    }
}

fn main() {}
