use cbv::prelude::*;

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls {
        "about/" => Page::as_view();
        "/books/<int:pk>/" => Page::as_view();
        "/" => Page, nmae = home;
        "/new/" => Page::as_view(), name = new;
        "/news/" => Page::as_view(), name = new;
    }
}

fn main() {}
