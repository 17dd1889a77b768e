use cbv::prelude::*;

struct Page(u32);

#[derive(View)]
struct Books {
    #[view(query)]
    page: Page,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        self.page.0.to_string()
    }
}

fn main() {}
