use cbv::prelude::*;

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

mod shop {
    cbv::urls! {
        pub mod urls, app_name = shop {}
    }
}

urls! {
    mod urls {
        "/shop/" => include shop::urls, namespace = shop;
        "/" => Page::as_view(), name = shop;
    }
}

fn main() {}
