use cbv::prelude::*;

#[derive(Clone)]
struct App;

#[derive(Clone)]
struct Other;

#[derive(View)]
#[view(state = Other)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls: App {
        "/" => Page::as_view();
    }
}

fn main() {}
