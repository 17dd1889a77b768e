use std::rc::Rc;

use cbv::prelude::*;

#[derive(View)]
struct Book;

impl Book {
    #[handler(get)]
    async fn show(&self) -> String {
        let title = Rc::new("a book");
        tokio::task::yield_now().await;
        title.to_string()
    }
}

fn main() {}
