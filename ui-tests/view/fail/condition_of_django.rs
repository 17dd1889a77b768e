use cbv::prelude::*;

#[derive(View)]
#[view(condition = Self::etag)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
