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
        "/{pk: i64}/{pk: i64}/" => Book::as_view();
    }
}

fn main() {}
