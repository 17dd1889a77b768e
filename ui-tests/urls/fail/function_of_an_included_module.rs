use cbv::prelude::*;

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls, app_name = pages {
        "/" => Page::as_view(), name = home;
    }
}

fn main() {
    let _ = urls::home();
}
