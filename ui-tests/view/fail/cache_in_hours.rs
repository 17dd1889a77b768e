use cbv::prelude::*;

#[derive(View)]
#[view(cache = "max-age=1h")]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
