use cbv::prelude::*;

#[derive(View)]
struct Book;

impl Book {
    #[handler(get)]
    async fn show(&self, pk: i64) -> String {
        pk.to_string()
    }
}

fn main() {}
