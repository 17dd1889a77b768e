use cbv::prelude::*;

#[derive(Attributes)]
struct Key {
    #[view(path)]
    pk: i64,
}

#[derive(View)]
struct Book {
    #[view(flatten)]
    key: Key,
}

impl Book {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls {
        "/books/{pk: u32}/" => Book::as_view();
    }
}

fn main() {}
