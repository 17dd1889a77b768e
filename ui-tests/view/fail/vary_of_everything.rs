use cbv::prelude::*;

#[derive(View)]
#[view(vary = "*")]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
