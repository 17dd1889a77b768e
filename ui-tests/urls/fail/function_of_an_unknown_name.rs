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
        "/books/{pk: i64}/" => Book::as_view(), name = book;
    }
}

fn main() {
    let _ = urls::boko(7);
}
