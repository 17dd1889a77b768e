use cbv::prelude::*;

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

mod header {
    use super::*;

    urls! {
        pub "/" => Page::as_view();
    }
}

mod options {
    use super::*;

    urls! {
        app_nam = polls;
        state = App, name = home;
        path("/") => Page::as_view();
        "/" => Page::as_view();
    }
}

fn main() {}
