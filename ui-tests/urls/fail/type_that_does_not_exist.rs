use cbv::prelude::*;

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls {
        "/books/{pk: Uid}/" => Page::as_view(), name = book;
    }
}

fn main() {}
