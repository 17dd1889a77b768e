use cbv::prelude::*;

#[derive(View)]
struct Book;

impl Book {
    #[handler(get)]
    async fn show(&self) -> Option<u32> {
        None
    }
}

fn main() {}
