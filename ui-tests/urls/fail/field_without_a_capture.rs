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
        "/books/" => Book::as_view();
    }
}

fn main() {}
