use cbv::prelude::*;

#[derive(View)]
#[view(cache = "private, s-maxage=60")]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
