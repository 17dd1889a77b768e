use cbv::prelude::*;

#[derive(View)]
struct Book {
    #[view(pth)]
    pk: i64,
}

impl Book {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls {
        "/books/{pk: i64}/" => Book::as_view();
    }
}

fn main() {}
