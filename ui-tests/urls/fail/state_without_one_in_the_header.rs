use cbv::prelude::*;

#[derive(Clone)]
struct App;

#[derive(View)]
#[view(state = App)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls {
        "/" => Page::as_view();
    }
}

fn main() {}
