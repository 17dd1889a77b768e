use cbv::prelude::*;

#[derive(View)]
#[view(cache = "max-age=60, max-age=600")]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
