use cbv::prelude::*;

#[derive(View)]
#[view(vary_on_cookie)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
