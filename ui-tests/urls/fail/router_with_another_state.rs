use cbv::prelude::*;

#[derive(Clone)]
struct App;

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls: App {
        "/" => Page::as_view(), name = home;
    }
}

fn main() {
    let _: axum::Router<()> = urls::router();
}
