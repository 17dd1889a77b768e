use cbv::prelude::*;

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls {
        "/{*rest}" => Page::as_view();
        "/about/" => Page::as_view();
    }
}

fn main() {}
