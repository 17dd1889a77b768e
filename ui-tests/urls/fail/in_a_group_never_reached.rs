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
            "/{slug}/" => Page::as_view();
            "/{pk: i64}/" => Page::as_view();
        }
    }
}

fn main() {}
