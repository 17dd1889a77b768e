use cbv::prelude::*;

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls, name = shop {
        "/" => Page::as_view(), name = home;
    }
}

fn main() {}
