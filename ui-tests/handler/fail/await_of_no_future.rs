use cbv::prelude::*;

#[derive(View)]
struct Book;

impl Book {
    fn dispatch(&self) -> &'static str {
        "a book"
    }

    #[handler(get)]
    async fn show(&self) -> &'static str {
        self.dispatch().await
    }
}

fn main() {}
