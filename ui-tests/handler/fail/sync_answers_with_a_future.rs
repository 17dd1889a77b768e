use cbv::prelude::*;

#[derive(View)]
struct Book;

impl Book {
    async fn page(&self) -> String {
        "a book".to_owned()
    }

    #[handler(get)]
    fn show(&self) -> impl Future<Output = String> {
        self.page()
    }
}

fn main() {}
