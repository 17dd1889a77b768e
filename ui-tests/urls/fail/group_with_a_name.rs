use cbv::prelude::*;

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls {
        "/books/" => {
            "/new/" => Page::as_view();
        }, name = books;
    }
}

fn main() {}
