use cbv::prelude::*;

#[derive(View)]
struct Page {
    #[view(default)]
    title: String,
}

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls {
        "/" => Page::as_view().titel("Home");
    }
}

fn main() {}
