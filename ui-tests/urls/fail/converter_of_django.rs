use cbv::prelude::*;

#[derive(View)]
struct Book {
    #[view(path)]
    pk: i64,
}

impl Book {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls {
        "/books/{pk: int}/" => Book::as_view();
    }
}

fn main() {}
